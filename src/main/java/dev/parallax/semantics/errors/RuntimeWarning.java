package dev.parallax.semantics.errors;

/** Doubtful behaviour at run time: {@code RuntimeWarning}. */
public class RuntimeWarning extends Warning {
    private static final long serialVersionUID = 1L;

    /** Makes one with its text, possibly empty. */
    public RuntimeWarning(String text) {
        super(text);
    }
}
