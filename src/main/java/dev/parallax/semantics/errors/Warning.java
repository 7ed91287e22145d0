package dev.parallax.semantics.errors;

/**
 * The root of all warnings: {@code Warning}.
 *
 * <pre>{@code
 * PyBaseException error = new Warning("look here");
 * System.out.println(ErrorName.of(error).lastLine()); // Warning: look here
 * }</pre>
 */
public class Warning extends PyException {
    private static final long serialVersionUID = 1L;

    /** Makes one with its text, possibly empty. */
    public Warning(String text) {
        super(text);
    }
}
