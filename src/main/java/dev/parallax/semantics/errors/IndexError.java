package dev.parallax.semantics.errors;

/**
 * A place outside a sequence: {@code IndexError}.
 *
 * <pre>{@code
 * PyBaseException error = new IndexError("list index out of range");
 * System.out.println(ErrorName.of(error).lastLine()); // IndexError: list index out of range
 * }</pre>
 */
public class IndexError extends LookupError {
    private static final long serialVersionUID = 1L;

    /** Makes one with its text, possibly empty. */
    public IndexError(String text) {
        super(text);
    }
}
