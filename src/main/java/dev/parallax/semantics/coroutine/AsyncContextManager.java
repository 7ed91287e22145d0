package dev.parallax.semantics.coroutine;

import org.jspecify.annotations.Nullable;

/**
 * What {@code async with} takes.
 *
 * @param <T> what entering it gives
 */
public interface AsyncContextManager<T extends @Nullable Object> {
    /** {@code __aenter__()}. */
    Awaitable<T> aenter();

    /** {@code __aexit__()}. */
    Awaitable<@Nullable Void> aexit();
}
