package dev.parallax.semantics.coroutine;

import dev.parallax.semantics.errors.TypeError;
import dev.parallax.semantics.generator.Resumable;

import org.jspecify.annotations.Nullable;

/**
 * What {@code await} takes: coroutines, futures, tasks.
 *
 * <pre>{@code
 * // Like an object with __await__: each await begins anew.
 * Awaitable<Integer> price = () -> Coroutine.generatorBasedReturning(y -> 12);
 * new Asyncio(Interpreter.standard())
 *         .run(
 *                 Coroutine.of(
 *                         async -> {
 *                             System.out.println(async.await(price)); // 12
 *                             System.out.println(async.await(price)); // 12
 *                         }));
 * }</pre>
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
