package dev.parallax.semantics.asyncio;

import dev.parallax.semantics.coroutine.Awaitable;
import dev.parallax.semantics.errors.ErrorName;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** {@code asyncio.shield}. */
final class Shield {
    // One and the same, so that a future which is shielded twice tells its error once.
    private static final Consumer<AsyncFuture<?>> TELLS = Shield::tell;

    private Shield() {}

    static <R extends @Nullable Object> AsyncFuture<R> of(EventLoop loop, Awaitable<R> awaitable) {
        AsyncFuture<R> inner = loop.ensureFuture(awaitable);
        if (inner.done()) {
            return inner;
        }
        AsyncFuture<R> outer = new AsyncFuture<>(loop);
        Consumer<AsyncFuture<R>> copies = done -> copy(done, outer);
        inner.addDoneCallback(copies);
        outer.addDoneCallback(
                done -> {
                    if (!inner.done()) {
                        inner.removeDoneCallback(copies);
                        inner.removeDoneCallback(TELLS);
                        inner.addDoneCallback(TELLS);
                    }
                });
        return outer;
    }

    private static <R extends @Nullable Object> void copy(
            AsyncFuture<R> inner, AsyncFuture<R> outer) {
        if (outer.cancelled()) {
            return;
        }
        if (inner.cancelled()) {
            outer.cancel();
            return;
        }
        Throwable error = inner.exception();
        if (error != null) {
            outer.setException(error);
        } else {
            outer.setResult(inner.result());
        }
    }

    private static void tell(AsyncFuture<?> inner) {
        Throwable error = inner.cancelled() ? null : inner.exception();
        if (error != null) {
            Map<String, @Nullable Object> told = new LinkedHashMap<>();
            told.put("message", ErrorName.of(error).name() + " exception in shielded future");
            told.put("exception", error);
            told.put("future", inner);
            inner.loop().callExceptionHandler(told);
        }
    }
}
