package dev.parallax.conformance;

import dev.parallax.semantics.errors.PyBaseException;

import org.jspecify.annotations.Nullable;

/** Like {@link Carried}, for a Python exception that {@code except Exception} doesn't catch. */
public final class CarriedBase extends PyBaseException {
    private static final long serialVersionUID = 1L;

    private final transient @Nullable Object value;

    /** Called by Python. */
    public CarriedBase(@Nullable Object value) {
        super(String.valueOf(value));
        this.value = value;
    }

    /** Returns the exception, for Python. */
    public @Nullable Object value() {
        return value;
    }
}
