package dev.parallax.semantics.errors;

/**
 * A system call was interrupted: {@code InterruptedError}.
 *
 * <pre>{@code
 * PyBaseException error = new InterruptedError(4, "Interrupted system call");
 * System.out.println(ErrorName.of(error).lastLine()); // InterruptedError: [Errno 4] Interrupted system call
 * }</pre>
 */
public class InterruptedError extends OSError {
    private static final long serialVersionUID = 1L;

    /** Makes one with its text, possibly empty. */
    public InterruptedError(String text) {
        super(text);
    }

    /**
     * Makes one of an error number.
     *
     * @param errno the number: {@code e.errno}
     * @param strerror its text: {@code e.strerror}
     */
    public InterruptedError(int errno, String strerror) {
        super(errno, strerror);
    }
}
