package dev.parallax.semantics.errors;

/**
 * Too many calls inside each other: {@code RecursionError}.
 *
 * <pre>{@code
 * PyBaseException error = new RecursionError("maximum recursion depth exceeded");
 * System.out.println(ErrorName.of(error).lastLine()); // RecursionError: maximum recursion depth exceeded
 * }</pre>
 */
public class RecursionError extends RuntimeError {
    private static final long serialVersionUID = 1L;

    /** Makes one with its text, possibly empty. */
    public RecursionError(String text) {
        super(text);
    }
}
