package dev.parallax.semantics.errors;

/**
 * Nobody accepts the connection: {@code ConnectionRefusedError}.
 *
 * <pre>{@code
 * PyBaseException error = new ConnectionRefusedError(111, "Connection refused");
 * System.out.println(ErrorName.of(error).lastLine()); // ConnectionRefusedError: [Errno 111] Connection refused
 * }</pre>
 */
public class ConnectionRefusedError extends ConnectionError {
    private static final long serialVersionUID = 1L;

    /** Makes one with its text, possibly empty. */
    public ConnectionRefusedError(String text) {
        super(text);
    }

    /**
     * Makes one of an error number.
     *
     * @param errno the number: {@code e.errno}
     * @param strerror its text: {@code e.strerror}
     */
    public ConnectionRefusedError(int errno, String strerror) {
        super(errno, strerror);
    }
}
