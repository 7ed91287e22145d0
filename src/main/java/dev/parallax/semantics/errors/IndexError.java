package dev.parallax.semantics.errors;

/** A place outside a sequence: {@code IndexError}. */
public final class IndexError extends PyException {
    private static final long serialVersionUID = 1L;

    /** Makes one with its text, possibly empty. */
    public IndexError(String text) {
        super(text);
    }
}
