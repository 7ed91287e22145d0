package dev.parallax.semantics.errors;

/** The right type, the wrong value: {@code ValueError}. */
public class ValueError extends PyException {
    private static final long serialVersionUID = 1L;

    /** Makes one with its text, possibly empty. */
    public ValueError(String text) {
        super(text);
    }
}
