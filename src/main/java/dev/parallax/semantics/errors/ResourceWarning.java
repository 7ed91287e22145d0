package dev.parallax.semantics.errors;

/**
 * A resource was not released: {@code ResourceWarning}.
 *
 * <pre>{@code
 * PyBaseException error = new ResourceWarning("unclosed file");
 * System.out.println(ErrorName.of(error).lastLine()); // ResourceWarning: unclosed file
 * }</pre>
 */
public class ResourceWarning extends Warning {
    private static final long serialVersionUID = 1L;

    /** Makes one with its text, possibly empty. */
    public ResourceWarning(String text) {
        super(text);
    }
}
