package dev.parallax.semantics.errors;

import org.jspecify.annotations.Nullable;

/**
 * A generator has ended: {@code StopIteration}.
 *
 * <pre>{@code
 * Generator<Integer> g =
 *         Generator.returning(
 *                 y -> {
 *                     y.yield(1);
 *                     return "done";
 *                 });
 * g.next();
 * try {
 *     g.next();
 * } catch (StopIteration end) {
 *     System.out.println(end.value()); // done
 * }
 * }</pre>
 */
public final class StopIteration extends PyException {
    private static final long serialVersionUID = 1L;

    private final transient @Nullable Object value;

    /** Makes one for a generator that returned nothing. */
    public StopIteration() {
        this(null, "");
    }

    /**
     * Makes one that carries a return value.
     *
     * @param value what the generator returned; null for None
     * @param text {@code str(value)}, empty for None
     */
    public StopIteration(@Nullable Object value, String text) {
        super(text);
        this.value = value;
    }

    /**
     * Returns what the generator returned, null for None; null also after a trip between processes.
     */
    public @Nullable Object value() {
        return value;
    }
}
