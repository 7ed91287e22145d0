package dev.parallax.semantics.asyncio;

import dev.parallax.semantics.coroutine.Awaitable;
import dev.parallax.semantics.errors.CancelledError;
import dev.parallax.semantics.errors.Raise;
import dev.parallax.semantics.errors.TimeoutError;
import dev.parallax.semantics.generator.Signal;
import dev.parallax.semantics.generator.Step;

import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;

/** {@code asyncio.wait_for}. */
final class WaitFor<R extends @Nullable Object> extends LibraryCoroutine<R> {
    private final Asyncio asyncio;
    private final Awaitable<R> awaitable;
    private final @Nullable Double timeout;
    private @Nullable Timeout block;
    private @Nullable AsyncFuture<R> cancelled;
    private @Nullable Consumer<AsyncFuture<R>> releases;
    private boolean started;

    WaitFor(Asyncio asyncio, Awaitable<R> awaitable, @Nullable Double timeout) {
        this.asyncio = asyncio;
        this.awaitable = awaitable;
        this.timeout = timeout;
    }

    @Override
    protected Step go(Signal signal) {
        if (!started) {
            started = true;
            return begin();
        }
        if (cancelled != null) {
            return afterCancel(cancelled, signal);
        }
        Timeout entered = block;
        if (entered != null) {
            Throwable error = signal instanceof Signal.Raise(Throwable raised) ? raised : null;
            Throwable instead = entered.exit(error);
            if (instead != null) {
                throw Raise.any(instead);
            }
        }
        return new Step.Returned(value(signal));
    }

    private Step begin() {
        if (timeout != null && timeout <= 0) {
            AsyncFuture<R> future = asyncio.ensureFuture(awaitable);
            return future.done() ? new Step.Returned(future.result()) : cancelAndWait(future);
        }
        Timeout entered = asyncio.timeout(timeout);
        entered.enter();
        block = entered;
        return awaiting(awaitable);
    }

    private Step cancelAndWait(AsyncFuture<R> future) {
        AsyncFuture<@Nullable Void> waiter = new AsyncFuture<>(asyncio.getRunningLoop());
        Consumer<AsyncFuture<R>> callback = done -> Sleep.release(waiter);
        future.addDoneCallback(callback);
        cancelled = future;
        releases = callback;
        future.cancel();
        return awaiting(waiter);
    }

    private Step afterCancel(AsyncFuture<R> future, Signal signal) {
        if (releases != null) {
            future.removeDoneCallback(releases);
        }
        value(signal);
        try {
            return new Step.Returned(future.result());
        } catch (CancelledError e) {
            TimeoutError error = new TimeoutError("");
            error.initCause(e);
            throw error;
        }
    }
}
