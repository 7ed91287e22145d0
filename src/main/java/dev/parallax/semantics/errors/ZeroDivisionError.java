package dev.parallax.semantics.errors;

/** Division by zero: {@code ZeroDivisionError}. */
public class ZeroDivisionError extends ArithmeticError {
    private static final long serialVersionUID = 1L;

    /** Makes one with its text, possibly empty. */
    public ZeroDivisionError(String text) {
        super(text);
    }
}
