package dev.parallax.semantics.errors;

/** A number is too large for what it is to become: {@code OverflowError}. */
public class OverflowError extends ArithmeticError {
    private static final long serialVersionUID = 1L;

    /** Makes one with its text, possibly empty. */
    public OverflowError(String text) {
        super(text);
    }
}
