package dev.parallax.semantics.errors;

import org.jspecify.annotations.Nullable;

/**
 * What {@code except Exception} catches; a port's own exceptions derive from it.
 *
 * <pre>{@code
 * class OutOfStock extends PyException {
 *     OutOfStock(String item) {
 *         super(item + " is sold out");
 *     }
 * }
 * System.out.println(ErrorName.of(new OutOfStock("tea")).text()); // tea is sold out
 * }</pre>
 */
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
