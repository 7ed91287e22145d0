package dev.parallax.conformance;

import org.jspecify.annotations.Nullable;

/** A Python exception on its way through Java classes that want a throwable. */
public final class Carried extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient @Nullable Object value;

    /** Called by Python. */
    public Carried(@Nullable Object value) {
        super(null, null, false, false);
        this.value = value;
    }

    /** Returns the exception, for Python. */
    public @Nullable Object value() {
        return value;
    }
}
