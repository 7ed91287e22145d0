package dev.parallax.semantics.errors;

/** What a weak reference meant is gone: {@code ReferenceError}. */
public class ReferenceError extends PyException {
    private static final long serialVersionUID = 1L;

    /** Makes one with its text, possibly empty. */
    public ReferenceError(String text) {
        super(text);
    }
}
