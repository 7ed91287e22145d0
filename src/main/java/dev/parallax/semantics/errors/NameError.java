package dev.parallax.semantics.errors;

/** A name is not bound: {@code NameError}. */
public class NameError extends PyException {
    private static final long serialVersionUID = 1L;

    /** Makes one with its text, possibly empty. */
    public NameError(String text) {
        super(text);
    }
}
