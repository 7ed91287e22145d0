package dev.parallax.semantics.errors;

/**
 * A file or folder that is there already: {@code FileExistsError}.
 *
 * <pre>{@code
 * PyBaseException error = new FileExistsError(17, "File exists");
 * System.out.println(ErrorName.of(error).lastLine()); // FileExistsError: [Errno 17] File exists
 * }</pre>
 */
public class FileExistsError extends OSError {
    private static final long serialVersionUID = 1L;

    /** Makes one with its text, possibly empty. */
    public FileExistsError(String text) {
        super(text);
    }

    /**
     * Makes one of an error number.
     *
     * @param errno the number: {@code e.errno}
     * @param strerror its text: {@code e.strerror}
     */
    public FileExistsError(int errno, String strerror) {
        super(errno, strerror);
    }
}
