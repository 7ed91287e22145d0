package dev.parallax.semantics.errors;

/**
 * A name is not bound: {@code NameError}.
 *
 * <pre>{@code
 * PyBaseException error = new NameError("name 'total' is not defined");
 * System.out.println(ErrorName.of(error).lastLine()); // NameError: name 'total' is not defined
 * }</pre>
 */
public class NameError extends PyException {
    private static final long serialVersionUID = 1L;

    /** Makes one with its text, possibly empty. */
    public NameError(String text) {
        super(text);
    }
}
