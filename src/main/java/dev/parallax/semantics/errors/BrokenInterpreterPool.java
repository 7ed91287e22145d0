package dev.parallax.semantics.errors;

/**
 * An interpreter of a pool could not be initialized: {@code BrokenInterpreterPool} of {@code
 * concurrent.futures.interpreter}.
 *
 * <pre>{@code
 * BrokenThreadPool error = new BrokenInterpreterPool("the thread pool is not usable anymore");
 * System.out.println(error.module()); // concurrent.futures.interpreter
 * }</pre>
 */
public final class BrokenInterpreterPool extends BrokenThreadPool {
    private static final long serialVersionUID = 1L;

    /** Makes one with its text, possibly empty. */
    public BrokenInterpreterPool(String text) {
        super(text);
    }

    @Override
    public String module() {
        return "concurrent.futures.interpreter";
    }
}
