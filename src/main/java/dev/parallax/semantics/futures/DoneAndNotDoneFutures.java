package dev.parallax.semantics.futures;

import org.jspecify.annotations.Nullable;

import java.util.Set;

/**
 * What {@link Futures#wait} returns: {@code concurrent.futures.DoneAndNotDoneFutures}.
 *
 * @param done the futures that were done when it returned
 * @param notDone the others
 * @param <R> what the futures' calls return
 */
public record DoneAndNotDoneFutures<R extends @Nullable Object>(
        Set<Future<R>> done, Set<Future<R>> notDone) {}
