package dev.parallax.semantics.errors;

/**
 * A module was not found: {@code ModuleNotFoundError}.
 *
 * <pre>{@code
 * PyBaseException error = new ModuleNotFoundError("No module named 'orders'");
 * System.out.println(ErrorName.of(error).lastLine()); // ModuleNotFoundError: No module named 'orders'
 * }</pre>
 */
public class ModuleNotFoundError extends ImportError {
    private static final long serialVersionUID = 1L;

    /** Makes one with its text, possibly empty. */
    public ModuleNotFoundError(String text) {
        super(text);
    }
}
