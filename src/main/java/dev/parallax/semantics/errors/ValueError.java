package dev.parallax.semantics.errors;

/**
 * The right type, the wrong value: {@code ValueError}.
 *
 * <pre>{@code
 * PyBaseException error = new ValueError("invalid literal for int() with base 10: 'a'");
 * System.out.println(ErrorName.of(error).lastLine()); // ValueError: invalid literal for int() with base 10: 'a'
 * }</pre>
 */
public class ValueError extends PyException {
    private static final long serialVersionUID = 1L;

    /** Makes one with its text, possibly empty. */
    public ValueError(String text) {
        super(text);
    }
}
