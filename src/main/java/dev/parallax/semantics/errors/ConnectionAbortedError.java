package dev.parallax.semantics.errors;

/**
 * The peer gave the connection up: {@code ConnectionAbortedError}.
 *
 * <pre>{@code
 * PyBaseException error = new ConnectionAbortedError(103, "Software caused connection abort");
 * System.out.println(ErrorName.of(error).lastLine()); // ConnectionAbortedError: [Errno 103] Software caused connection abort
 * }</pre>
 */
public class ConnectionAbortedError extends ConnectionError {
    private static final long serialVersionUID = 1L;

    /** Makes one with its text, possibly empty. */
    public ConnectionAbortedError(String text) {
        super(text);
    }

    /**
     * Makes one of an error number.
     *
     * @param errno the number: {@code e.errno}
     * @param strerror its text: {@code e.strerror}
     */
    public ConnectionAbortedError(int errno, String strerror) {
        super(errno, strerror);
    }
}
