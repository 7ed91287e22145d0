package dev.parallax.semantics.coroutine;

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
}
