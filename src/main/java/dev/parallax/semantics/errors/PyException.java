package dev.parallax.semantics.errors;

import org.jspecify.annotations.Nullable;

/** What {@code except Exception} catches; a port's own exceptions derive from it. */
public class PyException extends PyBaseException {
    private static final long serialVersionUID = 1L;

    /** Makes one with its text, possibly empty. */
    public PyException(String text) {
        super(text);
    }

    /** Makes one with its text, possibly empty, and its {@code __cause__}. */
    public PyException(String text, @Nullable Throwable cause) {
        super(text, cause);
    }
}
