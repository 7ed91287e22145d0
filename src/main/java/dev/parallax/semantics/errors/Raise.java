package dev.parallax.semantics.errors;

/**
 * Raises any exception anywhere: Python knows no checked ones.
 *
 * <pre>{@code
 * Supplier<String> reading =
 *         () -> {
 *             try {
 *                 return Files.readString(Path.of("no/such/file"));
 *             } catch (java.io.IOException e) {
 *                 throw Raise.any(e);
 *             }
 *         };
 * try {
 *     reading.get();
 * } catch (Exception e) {
 *     System.out.println(e.getClass().getSimpleName()); // NoSuchFileException
 * }
 * }</pre>
 */
public final class Raise {
    private Raise() {}

    /**
     * Throws the error as it is, checked or not. Declared to return it, so that callers can write
     * {@code throw Raise.any(e)}.
     */
    public static RuntimeException any(Throwable error) {
        Raise.<RuntimeException>unchecked(error);
        throw new AssertionError("unreachable", error);
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <E extends Throwable> void unchecked(Throwable error) throws E {
        throw (E) error;
    }
}
