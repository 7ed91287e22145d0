package dev.parallax.semantics.errors;

/** A feature that is going away: {@code DeprecationWarning}. */
public class DeprecationWarning extends Warning {
    private static final long serialVersionUID = 1L;

    /** Makes one with its text, possibly empty. */
    public DeprecationWarning(String text) {
        super(text);
    }
}
