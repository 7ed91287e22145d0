package dev.parallax.semantics.errors;

/**
 * A thread of a pool could not be initialized: {@code concurrent.futures.BrokenThreadPool}.
 *
 * <pre>{@code
 * BrokenThreadPool error = new BrokenThreadPool("the thread pool is not usable anymore");
 * System.out.println(ErrorName.of(error).qualified()); // concurrent.futures.thread.BrokenThreadPool
 * }</pre>
 */
public class BrokenThreadPool extends BrokenExecutor {
    private static final long serialVersionUID = 1L;

    /** Makes one with its text, possibly empty. */
    public BrokenThreadPool(String text) {
        super(text);
    }

    @Override
    public String module() {
        return "concurrent.futures.thread";
    }
}
