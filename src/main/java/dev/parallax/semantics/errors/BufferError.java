package dev.parallax.semantics.errors;

/** A buffer cannot be used as asked: {@code BufferError}. */
public class BufferError extends PyException {
    private static final long serialVersionUID = 1L;

    /** Makes one with its text, possibly empty. */
    public BufferError(String text) {
        super(text);
    }
}
