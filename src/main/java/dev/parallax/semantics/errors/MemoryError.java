package dev.parallax.semantics.errors;

/**
 * Out of memory: {@code MemoryError}.
 *
 * <pre>{@code
 * PyBaseException error = new MemoryError("the heap is full");
 * System.out.println(ErrorName.of(error).lastLine()); // MemoryError: the heap is full
 * }</pre>
 */
public class MemoryError extends PyException {
    private static final long serialVersionUID = 1L;

    /** Makes one with its text, possibly empty. */
    public MemoryError(String text) {
        super(text);
    }
}
