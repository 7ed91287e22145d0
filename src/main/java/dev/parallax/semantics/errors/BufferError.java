package dev.parallax.semantics.errors;

/**
 * A buffer cannot be used as asked: {@code BufferError}.
 *
 * <pre>{@code
 * PyBaseException error = new BufferError("Existing exports of data: object cannot be re-sized");
 * System.out.println(ErrorName.of(error).lastLine()); // BufferError: Existing exports of data: object cannot be re-sized
 * }</pre>
 */
public class BufferError extends PyException {
    private static final long serialVersionUID = 1L;

    /** Makes one with its text, possibly empty. */
    public BufferError(String text) {
        super(text);
    }
}
