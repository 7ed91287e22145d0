package dev.parallax.semantics.asyncio;

import dev.parallax.semantics.contextvars.Context;
import dev.parallax.semantics.coroutine.Awaitable;
import dev.parallax.semantics.errors.CancelledError;
import dev.parallax.semantics.errors.InvalidStateError;
import dev.parallax.semantics.errors.Raise;
import dev.parallax.semantics.errors.RuntimeError;
import dev.parallax.semantics.errors.StopIteration;
import dev.parallax.semantics.generator.Resumable;

import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;

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
    private final DoneCallbacks callbacks = new DoneCallbacks();
    private State state = State.PENDING;
    private @Nullable R result;
    private @Nullable Throwable error;
    private @Nullable String cancelMessage;
    private @Nullable CancelledError cancelledError;
    private Unretrieved.@Nullable Note note;
    // Set when it is yielded by an await: a task tells an await from a bare yield by it.
    boolean blocking;

    private enum State {
        PENDING,
        CANCELLED,
        FINISHED
    }

    /** {@code asyncio.Future(loop=loop)}: a pending one. */
    public AsyncFuture(EventLoop loop) {
        this.loop = loop;
    }

    final EventLoop loop() {
        return loop;
    }

    /** {@code future.get_loop()}. */
    public final EventLoop getLoop() {
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
        if (state == State.PENDING) {
            throw new InvalidStateError("Result is not set.");
        }
        Throwable raised = exception();
        if (raised != null) {
            throw Raise.any(raised);
        }
        return result;
    }

    /**
     * {@code future.exception()}: the exception it was given, or null.
     *
     * @throws CancelledError if it was cancelled
     * @throws InvalidStateError if it is pending
     */
    public final @Nullable Throwable exception() {
        return switch (state) {
            case PENDING -> throw new InvalidStateError("Exception is not set.");
            case CANCELLED -> throw makeCancelledError();
            case FINISHED -> {
                retrieved();
                yield error;
            }
        };
    }

    private void retrieved() {
        if (note != null) {
            loop.unretrieved().retrieved(note);
            note = null;
        }
    }

    /** Returns the error of a cancelled coroutine once, so that its traceback is kept. */
    final CancelledError makeCancelledError() {
        CancelledError known = cancelledError;
        if (known != null) {
            cancelledError = null;
            return known;
        }
        return new CancelledError(cancelMessage == null ? "" : cancelMessage);
    }

    final void setCancelMessage(@Nullable String message) {
        cancelMessage = message;
    }

    final @Nullable String cancelMessage() {
        return cancelMessage;
    }

    /**
     * {@code future.set_result(result)}.
     *
     * @throws InvalidStateError if it is done
     */
    public void setResult(R value) {
        finish(State.FINISHED, value, null);
    }

    /**
     * {@code future.set_exception(error)}. A StopIteration is wrapped in a RuntimeError.
     *
     * @throws InvalidStateError if it is done
     */
    public void setException(Throwable raised) {
        finishRaised(raised);
    }

    final void finishReturned(R value) {
        finish(State.FINISHED, value, null);
    }

    final void finishRaised(Throwable raised) {
        Throwable told = raised;
        if (raised instanceof StopIteration) {
            told =
                    new RuntimeError(
                            "StopIteration interacts badly with generators and cannot be raised"
                                    + " into a Future",
                            raised);
        }
        finish(State.FINISHED, null, told);
        note = loop.noteUnretrieved(this, told);
    }

    /** {@code future.cancel()}: says whether it will be cancelled. */
    public final boolean cancel() {
        return cancel(null);
    }

    /**
     * {@code future.cancel(message)}.
     *
     * @param message the text of the CancelledError; null for none
     * @return whether it will be cancelled
     */
    public boolean cancel(@Nullable String message) {
        retrieved();
        if (done()) {
            return false;
        }
        cancelMessage = message;
        finish(State.CANCELLED, null, null);
        return true;
    }

    /** Ends a task whose coroutine was cancelled. */
    final void markCancelled(@Nullable CancelledError by) {
        cancelledError = by;
        cancelMessage = null; // told once, by the error
        finish(State.CANCELLED, null, null);
    }

    private void finish(State end, @Nullable R value, @Nullable Throwable raised) {
        if (done()) {
            throw new InvalidStateError("invalid state");
        }
        state = end;
        result = value;
        error = raised;
        ended();
        callbacks.schedule(this);
    }

    /** Called when it has just ended, before its callbacks are scheduled. */
    void ended() {}

    /** {@code future.add_done_callback(callback)}: called in a copy of the caller's context. */
    public final void addDoneCallback(Consumer<? super AsyncFuture<R>> callback) {
        addDoneCallback(callback, Context.copyContext());
    }

    /** {@code future.add_done_callback(callback, context=context)}. */
    @SuppressWarnings("unchecked") // it is called with this future alone
    public final void addDoneCallback(Consumer<? super AsyncFuture<R>> callback, Context context) {
        Consumer<Object> erased = (Consumer<Object>) (Consumer<?>) callback;
        if (done()) {
            loop.add(new FutureHandle(this, erased, context));
        } else {
            callbacks.add(erased, context);
        }
    }

    /** {@code future.remove_done_callback(callback)}: returns how many were removed. */
    public final int removeDoneCallback(Object callback) {
        return callbacks.remove(callback);
    }

    @Override
    public Resumable awaiting() {
        return new FutureAwait(this);
    }

    /** Returns its type's name in messages. */
    String kind() {
        return "Future";
    }

    /** Returns what stands between its state and its result in its repr. */
    String details() {
        return "";
    }

    String stateName() {
        return switch (state) {
            case PENDING -> "pending";
            case CANCELLED -> "cancelled";
            case FINISHED -> "finished";
        };
    }

    /** Returns {@code repr(future)}. */
    @Override
    public String toString() {
        String outcome = "";
        if (state == State.FINISHED) {
            outcome =
                    error == null
                            ? " result=" + Names.brief(result)
                            : " exception=" + Names.brief(error);
        }
        return "<" + kind() + " " + stateName() + details() + outcome + callbacks.text() + ">";
    }
}
