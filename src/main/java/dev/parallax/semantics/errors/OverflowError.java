package dev.parallax.semantics.errors;

/**
 * A number is too large for what it is to become: {@code OverflowError}.
 *
 * <pre>{@code
 * PyBaseException error = new OverflowError("int too large to convert to float");
 * System.out.println(ErrorName.of(error).lastLine()); // OverflowError: int too large to convert to float
 * }</pre>
 */
public class OverflowError extends ArithmeticError {
    private static final long serialVersionUID = 1L;

    /** Makes one with its text, possibly empty. */
    public OverflowError(String text) {
        super(text);
    }
}
