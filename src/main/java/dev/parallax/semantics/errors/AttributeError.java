package dev.parallax.semantics.errors;

/** An object lacks an attribute: {@code AttributeError}. */
public class AttributeError extends PyException {
    private static final long serialVersionUID = 1L;

    /** Makes one with its text, possibly empty. */
    public AttributeError(String text) {
        super(text);
    }
}
