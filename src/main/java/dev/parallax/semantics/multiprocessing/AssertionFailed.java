package dev.parallax.semantics.multiprocessing;

import dev.parallax.semantics.errors.PyException;

/** Something was used as it must not be: {@code AssertionError}. */
public final class AssertionFailed extends PyException {
    private static final long serialVersionUID = 1L;

    AssertionFailed(String text) {
        super(text);
    }

    @Override
    public String pythonName() {
        return "AssertionError";
    }

    static void require(boolean condition, String text) {
        if (!condition) {
            throw new AssertionFailed(text);
        }
    }
}
