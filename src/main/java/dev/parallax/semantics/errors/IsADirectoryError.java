package dev.parallax.semantics.errors;

/**
 * A file was wanted, and it is a folder: {@code IsADirectoryError}.
 *
 * <pre>{@code
 * PyBaseException error = new IsADirectoryError(21, "Is a directory");
 * System.out.println(ErrorName.of(error).lastLine()); // IsADirectoryError: [Errno 21] Is a directory
 * }</pre>
 */
public class IsADirectoryError extends OSError {
    private static final long serialVersionUID = 1L;

    /** Makes one with its text, possibly empty. */
    public IsADirectoryError(String text) {
        super(text);
    }

    /**
     * Makes one of an error number.
     *
     * @param errno the number: {@code e.errno}
     * @param strerror its text: {@code e.strerror}
     */
    public IsADirectoryError(int errno, String strerror) {
        super(errno, strerror);
    }
}
