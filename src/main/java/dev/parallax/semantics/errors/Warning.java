package dev.parallax.semantics.errors;

/** The root of all warnings: {@code Warning}. */
public class Warning extends PyException {
    private static final long serialVersionUID = 1L;

    /** Makes one with its text, possibly empty. */
    public Warning(String text) {
        super(text);
    }
}
