package dev.parallax.semantics.errors;

/**
 * A connection failed: {@code ConnectionError}, the parent of four.
 *
 * <pre>{@code
 * PyBaseException error = new ConnectionError("Connection lost");
 * System.out.println(ErrorName.of(error).lastLine()); // ConnectionError: Connection lost
 * }</pre>
 */
public class ConnectionError extends OSError {
    private static final long serialVersionUID = 1L;

    /** Makes one with its text, possibly empty. */
    public ConnectionError(String text) {
        super(text);
    }

    /**
     * Makes one of an error number.
     *
     * @param errno the number: {@code e.errno}
     * @param strerror its text: {@code e.strerror}
     */
    public ConnectionError(int errno, String strerror) {
        super(errno, strerror);
    }
}
