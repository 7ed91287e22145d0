package dev.parallax.semantics.errors;

/**
 * A calculation failed: {@code ArithmeticError}, the parent of {@link ZeroDivisionError} and {@link
 * OverflowError}.
 *
 * <pre>{@code
 * PyBaseException error = new ArithmeticError("no result");
 * System.out.println(ErrorName.of(error).lastLine()); // ArithmeticError: no result
 * }</pre>
 */
public class ArithmeticError extends PyException {
    private static final long serialVersionUID = 1L;

    /** Makes one with its text, possibly empty. */
    public ArithmeticError(String text) {
        super(text);
    }
}
