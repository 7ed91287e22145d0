package dev.parallax.semantics.errors;

/** An operation met a value of the wrong type: {@code TypeError}. */
public class TypeError extends PyException {
    private static final long serialVersionUID = 1L;

    /** Makes one with its text, possibly empty. */
    public TypeError(String text) {
        super(text);
    }
}
