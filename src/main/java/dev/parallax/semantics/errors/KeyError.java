package dev.parallax.semantics.errors;

/**
 * A key that is not in a mapping: {@code KeyError}.
 *
 * <pre>{@code
 * PyBaseException error = new KeyError("'tax'");
 * System.out.println(ErrorName.of(error).lastLine()); // KeyError: 'tax'
 * }</pre>
 */
public class KeyError extends LookupError {
    private static final long serialVersionUID = 1L;

    /**
     * Makes one.
     *
     * @param text the key's {@code repr}, which is what {@code str} of this error shows
     */
    public KeyError(String text) {
        super(text);
    }
}
