package dev.parallax.semantics.errors;

/** Input has ended: {@code EOFError}. */
public class EOFError extends PyException {
    private static final long serialVersionUID = 1L;

    /** Makes one with its text, possibly empty. */
    public EOFError(String text) {
        super(text);
    }
}
