package dev.parallax.semantics.generator;

/** Raises checked exceptions where Java would not let them pass: Python knows no checked ones. */
final class Sneaky {
    private Sneaky() {}

    /**
     * Throws the error. Declared to return it, so that callers can write {@code throw raise(e)}.
     */
    static RuntimeException raise(Throwable error) {
        Sneaky.<RuntimeException>unchecked(error);
        throw new AssertionError("unreachable", error);
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <E extends Throwable> void unchecked(Throwable error) throws E {
        throw (E) error;
    }
}
