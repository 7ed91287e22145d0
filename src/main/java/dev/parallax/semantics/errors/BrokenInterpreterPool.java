package dev.parallax.semantics.errors;

/**
 * An interpreter of a pool could not be initialized: {@code
 * concurrent.futures.interpreter.BrokenInterpreterPool}.
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
