package dev.parallax.semantics.errors;

/** A place outside a sequence: {@code IndexError}. */
public class IndexError extends LookupError {
    private static final long serialVersionUID = 1L;

    /** Makes one with its text, possibly empty. */
    public IndexError(String text) {
        super(text);
    }
}
