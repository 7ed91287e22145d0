package dev.parallax.semantics.errors;

/** An operation on a child process failed: {@code ChildProcessError}. */
public class ChildProcessError extends OSError {
    private static final long serialVersionUID = 1L;

    /** Makes one with its text, possibly empty. */
    public ChildProcessError(String text) {
        super(text);
    }

    /**
     * Makes one of an error number.
     *
     * @param errno the number: {@code e.errno}
     * @param strerror its text: {@code e.strerror}
     */
    public ChildProcessError(int errno, String strerror) {
        super(errno, strerror);
    }
}
