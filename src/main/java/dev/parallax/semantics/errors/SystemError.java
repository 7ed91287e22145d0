package dev.parallax.semantics.errors;

/** The interpreter is at fault: {@code SystemError}. */
public class SystemError extends PyException {
    private static final long serialVersionUID = 1L;

    /** Makes one with its text, possibly empty. */
    public SystemError(String text) {
        super(text);
    }
}
