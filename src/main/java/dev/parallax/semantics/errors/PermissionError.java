package dev.parallax.semantics.errors;

/**
 * An operation that is not allowed: {@code PermissionError}.
 *
 * <pre>{@code
 * PyBaseException error = new PermissionError(13, "Permission denied");
 * System.out.println(ErrorName.of(error).lastLine()); // PermissionError: [Errno 13] Permission denied
 * }</pre>
 */
public class PermissionError extends OSError {
    private static final long serialVersionUID = 1L;

    /** Makes one with its text, possibly empty. */
    public PermissionError(String text) {
        super(text);
    }

    /**
     * Makes one of an error number.
     *
     * @param errno the number: {@code e.errno}
     * @param strerror its text: {@code e.strerror}
     */
    public PermissionError(int errno, String strerror) {
        super(errno, strerror);
    }
}
