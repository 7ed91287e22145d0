package dev.parallax.semantics.errors;

/**
 * A key or place that is not there: {@code LookupError}, the parent of {@link IndexError} and
 * {@link KeyError}.
 *
 * <pre>{@code
 * PyBaseException error = new LookupError("unknown encoding: utf-9");
 * System.out.println(ErrorName.of(error).lastLine()); // LookupError: unknown encoding: utf-9
 * }</pre>
 */
public class LookupError extends PyException {
    private static final long serialVersionUID = 1L;

    /** Makes one with its text, possibly empty. */
    public LookupError(String text) {
        super(text);
    }
}
