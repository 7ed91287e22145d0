package dev.parallax.semantics.errors;

/** A local variable has no value yet: {@code UnboundLocalError}. */
public class UnboundLocalError extends NameError {
    private static final long serialVersionUID = 1L;

    /** Makes one with its text, possibly empty. */
    public UnboundLocalError(String text) {
        super(text);
    }
}
