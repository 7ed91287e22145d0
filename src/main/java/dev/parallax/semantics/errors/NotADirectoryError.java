package dev.parallax.semantics.errors;

/**
 * A folder was wanted, and it is a file: {@code NotADirectoryError}.
 *
 * <pre>{@code
 * PyBaseException error = new NotADirectoryError(20, "Not a directory");
 * System.out.println(ErrorName.of(error).lastLine()); // NotADirectoryError: [Errno 20] Not a directory
 * }</pre>
 */
public class NotADirectoryError extends OSError {
    private static final long serialVersionUID = 1L;

    /** Makes one with its text, possibly empty. */
    public NotADirectoryError(String text) {
        super(text);
    }

    /**
     * Makes one of an error number.
     *
     * @param errno the number: {@code e.errno}
     * @param strerror its text: {@code e.strerror}
     */
    public NotADirectoryError(int errno, String strerror) {
        super(errno, strerror);
    }
}
