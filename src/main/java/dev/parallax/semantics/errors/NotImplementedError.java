package dev.parallax.semantics.errors;

/**
 * A method that a subclass has to write: {@code NotImplementedError}.
 *
 * <pre>{@code
 * PyBaseException error = new NotImplementedError("total");
 * System.out.println(ErrorName.of(error).lastLine()); // NotImplementedError: total
 * }</pre>
 */
public class NotImplementedError extends RuntimeError {
    private static final long serialVersionUID = 1L;

    /** Makes one with its text, possibly empty. */
    public NotImplementedError(String text) {
        super(text);
    }
}
