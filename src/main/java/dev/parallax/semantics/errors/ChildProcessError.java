package dev.parallax.semantics.errors;

/**
 * An operation on a child process failed: {@code ChildProcessError}.
 *
 * <pre>{@code
 * PyBaseException error = new ChildProcessError(10, "No child processes");
 * System.out.println(ErrorName.of(error).lastLine()); // ChildProcessError: [Errno 10] No child processes
 * }</pre>
 */
public class ChildProcessError extends OSError {
    private static final long serialVersionUID = 1L;

    /** Makes one with its text, possibly empty. */
    public ChildProcessError(String text) {
        super(text);
    }

    /**
     * Makes one of an error number.
     *
     * @param errno the number: {@code e.errno}
     * @param strerror its text: {@code e.strerror}
     */
    public ChildProcessError(int errno, String strerror) {
        super(errno, strerror);
    }
}
