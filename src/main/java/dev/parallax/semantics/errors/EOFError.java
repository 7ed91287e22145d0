package dev.parallax.semantics.errors;

/**
 * Input has ended: {@code EOFError}.
 *
 * <pre>{@code
 * PyBaseException error = new EOFError("EOF when reading a line");
 * System.out.println(ErrorName.of(error).lastLine()); // EOFError: EOF when reading a line
 * }</pre>
 */
public class EOFError extends PyException {
    private static final long serialVersionUID = 1L;

    /** Makes one with its text, possibly empty. */
    public EOFError(String text) {
        super(text);
    }
}
