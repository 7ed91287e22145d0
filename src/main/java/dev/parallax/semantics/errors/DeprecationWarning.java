package dev.parallax.semantics.errors;

/**
 * A feature that is going away: {@code DeprecationWarning}.
 *
 * <pre>{@code
 * PyBaseException error = new DeprecationWarning("use total() instead");
 * System.out.println(ErrorName.of(error).lastLine()); // DeprecationWarning: use total() instead
 * }</pre>
 */
public class DeprecationWarning extends Warning {
    private static final long serialVersionUID = 1L;

    /** Makes one with its text, possibly empty. */
    public DeprecationWarning(String text) {
        super(text);
    }
}
