package dev.parallax.semantics.asyncio;

import dev.parallax.semantics.coroutine.Awaitable;
import dev.parallax.semantics.errors.CancelledError;
import dev.parallax.semantics.errors.InvalidStateError;
import dev.parallax.semantics.errors.Raise;
import dev.parallax.semantics.generator.Resumable;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * {@code asyncio.Future}: a result that will be there later. To be used on its loop's thread only.
 *
 * <p>PENDING → FINISHED by a result or an exception, or PENDING → CANCELLED. Callbacks run in a
 * later turn of the loop, never at once.
 *
 * @param <R> the result
 */
public class AsyncFuture<R extends @Nullable Object> implements Awaitable<R> {
    private final EventLoop loop;
    private final List<Runnable> callbacks = new ArrayList<>();
    private State state = State.PENDING;
    private @Nullable R result;
    private @Nullable Throwable error;

    private enum State {
        PENDING,
        CANCELLED,
        FINISHED
    }

    /** Makes a pending one. */
    public AsyncFuture(EventLoop loop) {
        this.loop = loop;
    }

    final EventLoop loop() {
        return loop;
    }

    /** {@code future.done()}. */
    public final boolean done() {
        return state != State.PENDING;
    }

    /** {@code future.cancelled()}. */
    public final boolean cancelled() {
        return state == State.CANCELLED;
    }

    /**
     * {@code future.result()}: what it was given is returned or thrown.
     *
     * @throws CancelledError if it was cancelled
     * @throws InvalidStateError if it is pending
     */
    @SuppressWarnings("NullAway") // a finished future without an error has a result of type R
    public final R result() {
        Throwable raised = exception();
        if (raised != null) {
            throw Raise.any(raised);
        }
        return result;
    }

    /** {@code future.exception()}: the exception it was given, or null. */
    public final @Nullable Throwable exception() {
        return switch (state) {
            case PENDING -> throw new InvalidStateError("Result is not set.");
            case CANCELLED -> throw new CancelledError("");
            case FINISHED -> error;
        };
    }

    /**
     * {@code future.set_result(result)}.
     *
     * @throws InvalidStateError if it is done
     */
    public final void setResult(R value) {
        finish(State.FINISHED, value, null);
    }

    /**
     * {@code future.set_exception(error)}.
     *
     * @throws InvalidStateError if it is done
     */
    public final void setException(Throwable raised) {
        finish(State.FINISHED, null, raised);
    }

    /** {@code future.cancel()}: says whether it will be cancelled. */
    public boolean cancel() {
        if (done()) {
            return false;
        }
        finish(State.CANCELLED, null, null);
        return true;
    }

    /** Ends a task whose coroutine was cancelled. */
    final void markCancelled() {
        finish(State.CANCELLED, null, null);
    }

    private void finish(State end, @Nullable R value, @Nullable Throwable raised) {
        if (done()) {
            throw new InvalidStateError("invalid state");
        }
        state = end;
        result = value;
        error = raised;
        callbacks.forEach(loop::callSoon);
        callbacks.clear();
    }

    /** {@code future.add_done_callback(callback)}. */
    public final void addDoneCallback(Runnable callback) {
        if (done()) {
            loop.callSoon(callback);
        } else {
            callbacks.add(callback);
        }
    }

    @Override
    public final Resumable awaiting() {
        return new FutureAwait(this);
    }
}
