package dev.parallax.semantics.coroutine;

import dev.parallax.semantics.errors.TypeError;
import dev.parallax.semantics.generator.Resumable;

import org.jspecify.annotations.Nullable;

/**
 * What {@code await} takes: coroutines, futures, tasks.
 *
 * @param <R> what awaiting it gives
 */
@FunctionalInterface
public interface Awaitable<R extends @Nullable Object> {
    /** {@code __await__}: begins to wait. */
    Resumable awaiting();

    /**
     * Takes any value for an awaitable, as {@code await} does in Python.
     *
     * @throws TypeError if it is none
     */
    static Awaitable<?> of(@Nullable Object value) {
        if (value instanceof Awaitable<?> awaitable) {
            return awaitable;
        }
        throw new TypeError("'" + TypeNames.of(value) + "' object can't be awaited");
    }
}
