package dev.parallax.semantics.errors;

/**
 * A warning of the program itself: {@code UserWarning}.
 *
 * <pre>{@code
 * PyBaseException error = new UserWarning("this is slow");
 * System.out.println(ErrorName.of(error).lastLine()); // UserWarning: this is slow
 * }</pre>
 */
public class UserWarning extends Warning {
    private static final long serialVersionUID = 1L;

    /** Makes one with its text, possibly empty. */
    public UserWarning(String text) {
        super(text);
    }
}
