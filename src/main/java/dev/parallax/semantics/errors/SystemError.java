package dev.parallax.semantics.errors;

/**
 * The interpreter is at fault: {@code SystemError}.
 *
 * <pre>{@code
 * PyBaseException error = new SystemError("error return without exception set");
 * System.out.println(ErrorName.of(error).lastLine()); // SystemError: error return without exception set
 * }</pre>
 */
public class SystemError extends PyException {
    private static final long serialVersionUID = 1L;

    /** Makes one with its text, possibly empty. */
    public SystemError(String text) {
        super(text);
    }
}
