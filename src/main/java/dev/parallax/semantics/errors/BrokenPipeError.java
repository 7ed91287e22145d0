package dev.parallax.semantics.errors;

/**
 * Nobody reads what is written: {@code BrokenPipeError}.
 *
 * <pre>{@code
 * PyBaseException error = new BrokenPipeError(32, "Broken pipe");
 * System.out.println(ErrorName.of(error).lastLine()); // BrokenPipeError: [Errno 32] Broken pipe
 * }</pre>
 */
public class BrokenPipeError extends ConnectionError {
    private static final long serialVersionUID = 1L;

    /** Makes one with its text, possibly empty. */
    public BrokenPipeError(String text) {
        super(text);
    }

    /**
     * Makes one of an error number.
     *
     * @param errno the number: {@code e.errno}
     * @param strerror its text: {@code e.strerror}
     */
    public BrokenPipeError(int errno, String strerror) {
        super(errno, strerror);
    }
}
