package dev.parallax.semantics.errors;

/**
 * Something took too long: {@code TimeoutError}.
 *
 * <pre>{@code
 * PyBaseException error = new TimeoutError("2 (of 3) futures unfinished");
 * System.out.println(ErrorName.of(error).lastLine()); // TimeoutError: 2 (of 3) futures unfinished
 * }</pre>
 */
public class TimeoutError extends OSError {
    private static final long serialVersionUID = 1L;

    /** Makes one with its text, possibly empty. */
    public TimeoutError(String text) {
        super(text);
    }

    /**
     * Makes one of an error number.
     *
     * @param errno the number: {@code e.errno}
     * @param strerror its text: {@code e.strerror}
     */
    public TimeoutError(int errno, String strerror) {
        super(errno, strerror);
    }
}
