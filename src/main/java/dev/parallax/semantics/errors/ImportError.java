package dev.parallax.semantics.errors;

/**
 * A module, or a name in it, cannot be imported: {@code ImportError}.
 *
 * <pre>{@code
 * PyBaseException error = new ImportError("cannot import name 'total' from 'orders'");
 * System.out.println(ErrorName.of(error).lastLine()); // ImportError: cannot import name 'total' from 'orders'
 * }</pre>
 */
public class ImportError extends PyException {
    private static final long serialVersionUID = 1L;

    /** Makes one with its text, possibly empty. */
    public ImportError(String text) {
        super(text);
    }
}
