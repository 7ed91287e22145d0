package dev.parallax.semantics.errors;

/**
 * A process that does not exist: {@code ProcessLookupError}.
 *
 * <pre>{@code
 * PyBaseException error = new ProcessLookupError(3, "No such process");
 * System.out.println(ErrorName.of(error).lastLine()); // ProcessLookupError: [Errno 3] No such process
 * }</pre>
 */
public class ProcessLookupError extends OSError {
    private static final long serialVersionUID = 1L;

    /** Makes one with its text, possibly empty. */
    public ProcessLookupError(String text) {
        super(text);
    }

    /**
     * Makes one of an error number.
     *
     * @param errno the number: {@code e.errno}
     * @param strerror its text: {@code e.strerror}
     */
    public ProcessLookupError(int errno, String strerror) {
        super(errno, strerror);
    }
}
