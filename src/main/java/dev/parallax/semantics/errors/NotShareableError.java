package dev.parallax.semantics.errors;

/**
 * A value can't travel between interpreters: {@code concurrent.interpreters.NotShareableError}, a
 * {@code TypeError} as of 3.14. Its cause says what in the value can't.
 *
 * <pre>{@code
 * TypeError error = new NotShareableError("object does not support cross-interpreter data");
 * System.out.println(error.module()); // concurrent.interpreters
 * }</pre>
 */
public final class NotShareableError extends TypeError {
    private static final long serialVersionUID = 1L;

    /** Makes one with its text, possibly empty. */
    public NotShareableError(String text) {
        super(text);
    }

    @Override
    public String module() {
        return "concurrent.interpreters";
    }
}
