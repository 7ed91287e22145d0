package dev.parallax.semantics.errors;

/** Too many calls inside each other: {@code RecursionError}. */
public class RecursionError extends RuntimeError {
    private static final long serialVersionUID = 1L;

    /** Makes one with its text, possibly empty. */
    public RecursionError(String text) {
        super(text);
    }
}
