package dev.parallax.semantics.asyncio;

import dev.parallax.semantics.coroutine.Awaitable;
import dev.parallax.semantics.errors.CancelledError;
import dev.parallax.semantics.errors.ErrorName;
import dev.parallax.semantics.errors.FutureCancelledError;
import dev.parallax.semantics.errors.FutureInvalidStateError;
import dev.parallax.semantics.errors.InvalidStateError;
import dev.parallax.semantics.futures.Future;

import org.jspecify.annotations.Nullable;

/** Copies what became of one kind of future to the other: {@code asyncio.futures}. */
final class Chain {
    private Chain() {}

    /** Does something at once on the loop's thread; another thread leaves it to the loop. */
    static void onLoop(EventLoop loop, Runnable step) {
        if (loop.turns().runningHere()) {
            step.run();
        } else if (!loop.isClosed()) {
            loop.callSoonThreadsafe(step);
        }
    }

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
            Throwable error = from.exception(0);
            if (error != null) {
                to.setException(converted(error));
            } else {
                to.setResult(from.result(0));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A pool's errors that asyncio has, too, become asyncio's. */
    private static Throwable converted(Throwable error) {
        return switch (error) {
            case FutureCancelledError cancelled -> as(new CancelledError(text(error)), error);
            case FutureInvalidStateError invalid -> as(new InvalidStateError(text(error)), error);
            default -> error;
        };
    }

    private static Throwable as(Throwable other, Throwable error) {
        other.setStackTrace(error.getStackTrace());
        return other;
    }

    private static String text(Throwable error) {
        return ErrorName.of(error).text();
    }

    /** Runs a coroutine for another thread, on the loop's thread. */
    static <R extends @Nullable Object> void start(
            EventLoop loop, Awaitable<R> coroutine, Future<R> to) {
        try {
            AsyncFuture<R> task = loop.ensureFuture(coroutine);
            to.addDoneCallback(done -> cancel(loop, done, task));
            task.addDoneCallback(done -> copyBack(task, to));
        } catch (Throwable e) {
            if (to.setRunningOrNotifyCancel()) {
                to.setException(e);
            }
            throw e;
        }
    }

    private static void cancel(EventLoop loop, Future<?> from, AsyncFuture<?> task) {
        if (from.cancelled()) {
            onLoop(loop, task::cancel);
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
            to.setException(converted(error));
        } else {
            to.setResult(task.result());
        }
    }
}
