package dev.parallax.semantics.coroutine;

import org.jspecify.annotations.Nullable;

/**
 * An async iterator: {@code collections.abc.AsyncIterator}.
 *
 * <pre>{@code
 * AsyncIterator<String> letters = AsyncGenerator.of((async, y) -> y.yield("a"));
 * new Asyncio(Interpreter.standard())
 *         .run(
 *                 Coroutine.of(
 *                         async -> {
 *                             System.out.println(async.await(letters.anext("none"))); // a
 *                             System.out.println(async.await(letters.anext("none"))); // none
 *                         }));
 * }</pre>
 *
 * @param <T> the type of the values
 */
public interface AsyncIterator<T extends @Nullable Object> extends AsyncIterable<T> {
    /**
     * {@code __anext__()}: awaiting it gives the next value, or raises {@link
     * dev.parallax.semantics.errors.StopAsyncIteration} after the last one.
     */
    Awaitable<T> anext();

    /** {@code anext(iterator, fallback)}: awaiting it gives the fallback after the last value. */
    default Awaitable<T> anext(T fallback) {
        Awaitable<T> next = anext();
        return () -> new AnextOr(next.awaiting(), fallback);
    }

    /** Returns the iterator itself. */
    @Override
    default AsyncIterator<T> aiter() {
        return this;
    }
}
