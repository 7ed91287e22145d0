package dev.parallax.semantics.asyncio;

import dev.parallax.semantics.errors.CancelledError;
import dev.parallax.semantics.errors.InvalidStateError;
import dev.parallax.semantics.errors.Raise;

import org.jspecify.annotations.Nullable;

/**
 * The part of an {@link AsyncFuture} that holds how it ended.
 *
 * @param <R> the result
 */
abstract sealed class Outcome<R extends @Nullable Object> permits AsyncFuture {
    private State state = State.PENDING;
    private @Nullable R result;
    private @Nullable Throwable error;
    private @Nullable String cancelMessage;
    private @Nullable CancelledError cancelledError;
    private Unretrieved.@Nullable Note note;

    private enum State {
        PENDING,
        CANCELLED,
        FINISHED
    }

    /** {@code future.done()}. */
    public boolean done() {
        return state != State.PENDING;
    }

    /** {@code future.cancelled()}. */
    public boolean cancelled() {
        return state == State.CANCELLED;
    }

    /**
     * {@code future.result()}: what it was given is returned or thrown.
     *
     * @throws CancelledError if it was cancelled
     * @throws InvalidStateError if it is pending
     */
    @SuppressWarnings("NullAway") // a finished future without an error has a result of type R
    public R result() {
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
    public @Nullable Throwable exception() {
        if (state == State.PENDING) {
            throw new InvalidStateError("Exception is not set.");
        }
        if (state == State.CANCELLED) {
            throw makeCancelledError();
        }
        retrieved();
        return error;
    }

    /** Somebody knows of its exception. */
    final void retrieved() {
        if (note != null) {
            note.retrieved();
            note = null;
        }
    }

    /** Keeps what will tell of its exception if nobody asks for that. */
    final void setNote(Unretrieved.Note unretrieved) {
        note = unretrieved;
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

    final void endCancelled(@Nullable CancelledError by, @Nullable String message) {
        checkPending();
        state = State.CANCELLED;
        cancelledError = by;
        cancelMessage = message;
    }

    final void endFinished(@Nullable R value, @Nullable Throwable raised) {
        checkPending();
        state = State.FINISHED;
        result = value;
        error = raised;
    }

    private void checkPending() {
        if (state != State.PENDING) {
            throw new InvalidStateError("invalid state");
        }
    }

    String stateName() {
        return switch (state) {
            case PENDING -> "pending";
            case CANCELLED -> "cancelled";
            case FINISHED -> "finished";
        };
    }

    /** Returns what its repr says of its result or exception. */
    final String outcomeText() {
        if (state != State.FINISHED) {
            return "";
        }
        return error == null
                ? " result=" + Names.brief(result)
                : " exception=" + Names.brief(error);
    }
}
