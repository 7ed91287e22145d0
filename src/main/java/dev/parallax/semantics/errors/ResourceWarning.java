package dev.parallax.semantics.errors;

/** A resource was not released: {@code ResourceWarning}. */
public class ResourceWarning extends Warning {
    private static final long serialVersionUID = 1L;

    /** Makes one with its text, possibly empty. */
    public ResourceWarning(String text) {
        super(text);
    }
}
