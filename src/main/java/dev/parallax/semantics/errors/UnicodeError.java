package dev.parallax.semantics.errors;

/**
 * Text that cannot be encoded or decoded: {@code UnicodeError}.
 *
 * <pre>{@code
 * PyBaseException error = new UnicodeError("label too long");
 * System.out.println(ErrorName.of(error).lastLine()); // UnicodeError: label too long
 * }</pre>
 */
public class UnicodeError extends ValueError {
    private static final long serialVersionUID = 1L;

    /** Makes one with its text, possibly empty. */
    public UnicodeError(String text) {
        super(text);
    }
}
