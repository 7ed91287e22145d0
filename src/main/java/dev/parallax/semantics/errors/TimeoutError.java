package dev.parallax.semantics.errors;

/** Something took too long: {@code TimeoutError}. */
public class TimeoutError extends OSError {
    private static final long serialVersionUID = 1L;

    /** Makes one with its text, possibly empty. */
    public TimeoutError(String text) {
        super(text);
    }
}
