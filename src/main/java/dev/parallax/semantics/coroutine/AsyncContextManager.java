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

    /**
     * {@code __aexit__(type, error, traceback)}.
     *
     * @param error what the block raised, null if it ended well
     * @return gives whether the error is dealt with and must not go on; its value is ignored if
     *     there is none
     */
    Awaitable<Boolean> aexit(@Nullable Throwable error);
}
