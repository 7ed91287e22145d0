package dev.parallax.semantics.errors;

/**
 * Division by zero: {@code ZeroDivisionError}.
 *
 * <pre>{@code
 * PyBaseException error = new ZeroDivisionError("division by zero");
 * System.out.println(ErrorName.of(error).lastLine()); // ZeroDivisionError: division by zero
 * }</pre>
 */
public class ZeroDivisionError extends ArithmeticError {
    private static final long serialVersionUID = 1L;

    /** Makes one with its text, possibly empty. */
    public ZeroDivisionError(String text) {
        super(text);
    }
}
