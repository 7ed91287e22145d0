package dev.parallax.semantics.asyncio;

import org.jspecify.annotations.Nullable;

import java.util.Set;

/**
 * What {@code asyncio.wait} returns.
 *
 * @param done those that are done, in the order in which they were given
 * @param pending the others
 * @param <R> their results
 */
public record DoneAndPending<R extends @Nullable Object>(
        Set<AsyncFuture<? extends R>> done, Set<AsyncFuture<? extends R>> pending) {}
