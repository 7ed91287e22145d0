package dev.parallax.conformance;

import dev.parallax.semantics.errors.PyException;

import org.jspecify.annotations.Nullable;

/** A Python exception on its way through Java classes that want a throwable. */
public final class Carried extends PyException {
    private static final long serialVersionUID = 1L;

    private final transient @Nullable Object value;
    private final String name;
    private final String module;

    /**
     * Called by Python.
     *
     * @param value the exception
     * @param name its type's {@code __name__}
     * @param module its type's {@code __module__}
     * @param text its {@code str}
     */
    public Carried(@Nullable Object value, String name, String module, String text) {
        super(text);
        this.value = value;
        this.name = name;
        this.module = module;
    }

    /** Returns the exception, for Python. */
    public @Nullable Object value() {
        return value;
    }

    @Override
    public String pythonName() {
        return name;
    }

    @Override
    public String module() {
        return module;
    }
}
