package dev.parallax.semantics.errors;

/** A system call was interrupted: {@code InterruptedError}. */
public class InterruptedError extends OSError {
    private static final long serialVersionUID = 1L;

    /** Makes one with its text, possibly empty. */
    public InterruptedError(String text) {
        super(text);
    }

    /**
     * Makes one of an error number.
     *
     * @param errno the number: {@code e.errno}
     * @param strerror its text: {@code e.strerror}
     */
    public InterruptedError(int errno, String strerror) {
        super(errno, strerror);
    }
}
