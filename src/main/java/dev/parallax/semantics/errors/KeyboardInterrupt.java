package dev.parallax.semantics.errors;

/**
 * Python's answer to Ctrl-C: {@code KeyboardInterrupt}.
 *
 * <pre>{@code
 * PyBaseException error = new KeyboardInterrupt("stop");
 * System.out.println(ErrorName.of(error).lastLine()); // KeyboardInterrupt: stop
 * }</pre>
 */
public final class KeyboardInterrupt extends PyBaseException {
    private static final long serialVersionUID = 1L;

    /** Makes one with its text, possibly empty. */
    public KeyboardInterrupt(String text) {
        super(text);
    }
}
