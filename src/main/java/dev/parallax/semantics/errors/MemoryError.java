package dev.parallax.semantics.errors;

/** Out of memory: {@code MemoryError}. */
public class MemoryError extends PyException {
    private static final long serialVersionUID = 1L;

    /** Makes one with its text, possibly empty. */
    public MemoryError(String text) {
        super(text);
    }
}
