package dev.parallax.semantics.asyncio;

import dev.parallax.semantics.futures.Future;
import dev.parallax.semantics.futures.FutureState;

import org.jspecify.annotations.Nullable;

/** Copies what became of a pool's future: {@code asyncio.futures._copy_future_state}. */
final class Chain {
    private Chain() {}

    /** Copies a future that is done to one that may be cancelled by now, on the loop's thread. */
    static <R extends @Nullable Object> void copy(Future<R> from, AsyncFuture<R> to) {
        if (to.done()) {
            return;
        }
        if (from.state() == FutureState.CANCELLED) {
            to.cancel();
            return;
        }
        try {
            to.setResult(from.result(0));
        } catch (Throwable e) {
            to.setException(e);
        }
    }
}
