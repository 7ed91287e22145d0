package dev.parallax.semantics.errors;

/**
 * An operation would block, and must not: {@code BlockingIOError}.
 *
 * <pre>{@code
 * PyBaseException error = new BlockingIOError(11, "Resource temporarily unavailable");
 * System.out.println(ErrorName.of(error).lastLine()); // BlockingIOError: [Errno 11] Resource temporarily unavailable
 * }</pre>
 */
public class BlockingIOError extends OSError {
    private static final long serialVersionUID = 1L;

    /** Makes one with its text, possibly empty. */
    public BlockingIOError(String text) {
        super(text);
    }

    /**
     * Makes one of an error number.
     *
     * @param errno the number: {@code e.errno}
     * @param strerror its text: {@code e.strerror}
     */
    public BlockingIOError(int errno, String strerror) {
        super(errno, strerror);
    }
}
