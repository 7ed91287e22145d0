package dev.parallax.testing;

import dev.parallax.testing.value.PyValue;

/**
 * What Python raised, where Java has no exception that stands for it.
 *
 * <pre>{@code
 * Predicate<PythonError> soldOut = error -> error.type().equals("OutOfStock");
 * }</pre>
 */
public final class PythonError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String type;

    PythonError(PyValue.Failure error) {
        super(error.message().isEmpty() ? error.type() : error.type() + ": " + error.message());
        type = error.type();
    }

    /** Returns the name of its type in Python. */
    public String type() {
        return type;
    }
}
