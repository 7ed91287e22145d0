package dev.parallax.semantics.errors;

/** A method that a subclass has to write: {@code NotImplementedError}. */
public class NotImplementedError extends RuntimeError {
    private static final long serialVersionUID = 1L;

    /** Makes one with its text, possibly empty. */
    public NotImplementedError(String text) {
        super(text);
    }
}
