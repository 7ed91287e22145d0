package dev.parallax.semantics.generator;

import org.jspecify.annotations.Nullable;

/** How far a resumed body came: what {@code send()} returns or raises in Python. */
public sealed interface Step extends Event {
    /**
     * It yielded, and can be resumed.
     *
     * @param value what it yielded; null is None
     */
    record Yielded(@Nullable Object value) implements Step {}

    /**
     * It returned, and has ended: the value of a {@code StopIteration}.
     *
     * @param value what it returned; null is None
     */
    record Returned(@Nullable Object value) implements Step {}

    /**
     * It raised, and has ended.
     *
     * @param error what it raised
     */
    record Raised(Throwable error) implements Step {}
}
