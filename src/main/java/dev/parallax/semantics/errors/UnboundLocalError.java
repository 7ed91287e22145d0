package dev.parallax.semantics.errors;

/**
 * A local variable has no value yet: {@code UnboundLocalError}.
 *
 * <pre>{@code
 * PyBaseException error = new UnboundLocalError("cannot access local variable 'x' where it is not associated with a value");
 * System.out.println(ErrorName.of(error).lastLine()); // UnboundLocalError: cannot access local variable 'x' where it is not associated with a value
 * }</pre>
 */
public class UnboundLocalError extends NameError {
    private static final long serialVersionUID = 1L;

    /** Makes one with its text, possibly empty. */
    public UnboundLocalError(String text) {
        super(text);
    }
}
