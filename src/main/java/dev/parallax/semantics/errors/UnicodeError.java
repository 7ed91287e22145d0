package dev.parallax.semantics.errors;

/** Text that cannot be encoded or decoded: {@code UnicodeError}. */
public class UnicodeError extends ValueError {
    private static final long serialVersionUID = 1L;

    /** Makes one with its text, possibly empty. */
    public UnicodeError(String text) {
        super(text);
    }
}
