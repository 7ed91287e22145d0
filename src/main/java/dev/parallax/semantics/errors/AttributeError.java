package dev.parallax.semantics.errors;

/**
 * An object lacks an attribute: {@code AttributeError}.
 *
 * <pre>{@code
 * PyBaseException error = new AttributeError("'NoneType' object has no attribute 'total'");
 * System.out.println(ErrorName.of(error).lastLine()); // AttributeError: 'NoneType' object has no attribute 'total'
 * }</pre>
 */
public class AttributeError extends PyException {
    private static final long serialVersionUID = 1L;

    /** Makes one with its text, possibly empty. */
    public AttributeError(String text) {
        super(text);
    }
}
