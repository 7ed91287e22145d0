package dev.parallax.semantics.errors;

/** A thread of a pool could not be initialized: {@code concurrent.futures.BrokenThreadPool}. */
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
