package dev.parallax.semantics.errors;

/**
 * The peer reset the connection: {@code ConnectionResetError}.
 *
 * <pre>{@code
 * PyBaseException error = new ConnectionResetError(104, "Connection reset by peer");
 * System.out.println(ErrorName.of(error).lastLine()); // ConnectionResetError: [Errno 104] Connection reset by peer
 * }</pre>
 */
public class ConnectionResetError extends ConnectionError {
    private static final long serialVersionUID = 1L;

    /** Makes one with its text, possibly empty. */
    public ConnectionResetError(String text) {
        super(text);
    }

    /**
     * Makes one of an error number.
     *
     * @param errno the number: {@code e.errno}
     * @param strerror its text: {@code e.strerror}
     */
    public ConnectionResetError(int errno, String strerror) {
        super(errno, strerror);
    }
}
