package dev.parallax.semantics.errors;

/**
 * A file or folder that is not there: {@code FileNotFoundError}.
 *
 * <pre>{@code
 * PyBaseException error = new FileNotFoundError(2, "No such file or directory");
 * System.out.println(ErrorName.of(error).lastLine()); // FileNotFoundError: [Errno 2] No such file or directory
 * }</pre>
 */
public class FileNotFoundError extends OSError {
    private static final long serialVersionUID = 1L;

    /** Makes one with its text, possibly empty. */
    public FileNotFoundError(String text) {
        super(text);
    }

    /**
     * Makes one of an error number.
     *
     * @param errno the number: {@code e.errno}
     * @param strerror its text: {@code e.strerror}
     */
    public FileNotFoundError(int errno, String strerror) {
        super(errno, strerror);
    }
}
