package dev.parallax.semantics.coroutine;

import org.jspecify.annotations.Nullable;

/**
 * What {@code async for} takes.
 *
 * <pre>{@code
 * AsyncIterable<String> letters = () -> AsyncGenerator.of((async, y) -> y.yield("a"));
 * new Asyncio(Interpreter.standard())
 *         .run(
 *                 Coroutine.of(
 *                         async -> {
 *                             var each = async.each(letters);
 *                             each.next();
 *                             System.out.println(each.value()); // a
 *                         }));
 * }</pre>
 *
 * @param <T> the type of the values
 */
@FunctionalInterface
public interface AsyncIterable<T extends @Nullable Object> {
    /** {@code __aiter__()}. */
    AsyncIterator<T> aiter();
}
