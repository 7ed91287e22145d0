package dev.parallax.semantics.asyncio;

import dev.parallax.semantics.coroutine.Awaitable;
import dev.parallax.semantics.futures.Future;

import org.jspecify.annotations.Nullable;

/** Copies what became of one kind of future to the other: {@code asyncio.futures}. */
final class Chain {
    private Chain() {}

    /** Copies a future that is done to one that may be cancelled by now, on the loop's thread. */
    static <R extends @Nullable Object> void copy(Future<R> from, AsyncFuture<R> to) {
        if (to.done()) {
            return;
        }
        if (from.cancelled()) {
            to.cancel();
            return;
        }
        try {
            to.setResult(from.result(0));
        } catch (Throwable e) {
            to.setException(e);
        }
    }

    /** Runs a coroutine for another thread, on the loop's thread. */
    static <R extends @Nullable Object> void start(
            EventLoop loop, Awaitable<R> coroutine, Future<R> to) {
        try {
            AsyncFuture<R> task = loop.ensureFuture(coroutine);
            task.addDoneCallback(done -> copyBack(task, to));
            to.addDoneCallback(done -> cancel(loop, done, task));
        } catch (Throwable e) {
            if (to.setRunningOrNotifyCancel()) {
                to.setException(e);
            }
            throw e;
        }
    }

    private static void cancel(EventLoop loop, Future<?> from, AsyncFuture<?> task) {
        if (from.cancelled()) {
            inLoop(loop, () -> task.cancel());
        }
    }

    /** Calls something at once if the loop runs in this thread, or else as soon as it can. */
    static void inLoop(EventLoop loop, Runnable call) {
        if (RunningLoop.get(loop.py().currentThread()) == loop) {
            call.run();
        } else if (!loop.isClosed()) {
            loop.callSoonThreadsafe(call);
        }
    }

    private static <R extends @Nullable Object> void copyBack(AsyncFuture<R> task, Future<R> to) {
        if (task.cancelled()) {
            to.cancel();
        }
        if (!to.setRunningOrNotifyCancel()) {
            return;
        }
        Throwable error = task.exception();
        if (error != null) {
            to.setException(error);
        } else {
            to.setResult(task.result());
        }
    }
}
