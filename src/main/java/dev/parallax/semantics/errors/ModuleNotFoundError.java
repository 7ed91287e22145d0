package dev.parallax.semantics.errors;

/** A module was not found: {@code ModuleNotFoundError}. */
public class ModuleNotFoundError extends ImportError {
    private static final long serialVersionUID = 1L;

    /** Makes one with its text, possibly empty. */
    public ModuleNotFoundError(String text) {
        super(text);
    }
}
