package dev.parallax.semantics.errors;

/**
 * What a weak reference meant is gone: {@code ReferenceError}.
 *
 * <pre>{@code
 * PyBaseException error = new ReferenceError("weakly-referenced object no longer exists");
 * System.out.println(ErrorName.of(error).lastLine()); // ReferenceError: weakly-referenced object no longer exists
 * }</pre>
 */
public class ReferenceError extends PyException {
    private static final long serialVersionUID = 1L;

    /** Makes one with its text, possibly empty. */
    public ReferenceError(String text) {
        super(text);
    }
}
