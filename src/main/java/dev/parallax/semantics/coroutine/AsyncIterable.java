package dev.parallax.semantics.coroutine;

import org.jspecify.annotations.Nullable;

/**
 * What {@code async for} takes.
 *
 * @param <T> the type of the values
 */
@FunctionalInterface
public interface AsyncIterable<T extends @Nullable Object> {
    /** {@code __aiter__()}. */
    AsyncIterator<T> aiter();
}
