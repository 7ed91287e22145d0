package dev.parallax.semantics.asyncio;

import dev.parallax.semantics.contextvars.Context;
import dev.parallax.semantics.errors.CancelledError;
import dev.parallax.semantics.errors.InvalidStateError;
import dev.parallax.semantics.errors.KeyboardInterrupt;
import dev.parallax.semantics.errors.Raise;
import dev.parallax.semantics.errors.RuntimeError;
import dev.parallax.semantics.errors.SystemExit;
import dev.parallax.semantics.generator.Generator;
import dev.parallax.semantics.generator.Resumable;
import dev.parallax.semantics.generator.Signal;
import dev.parallax.semantics.generator.Step;
import dev.parallax.semantics.text.PyText;

import org.jspecify.annotations.Nullable;

/**
 * The part of a {@link Task} that runs its coroutine: one step a turn, and what it does with what
 * the coroutine yields.
 *
 * @param <R> what the coroutine returns
 */
abstract sealed class TaskSteps<R extends @Nullable Object> extends AsyncFuture<R> permits Task {
    private final Resumable coroutine;
    private final Context context;
    // Scheduled once at a time, so that one is enough.
    private @Nullable StepHandle turn;
    private @Nullable AsyncFuture<?> waitingFor;
    private boolean mustCancel;

    TaskSteps(EventLoop loop, Resumable coroutine, Context context) {
        super(loop);
        this.coroutine = coroutine;
        this.context = context;
    }

    /** Returns the task that this is a part of. */
    abstract Task<R> self();

    final Context context() {
        return context;
    }

    final @Nullable AsyncFuture<?> waitingFor() {
        return waitingFor;
    }

    /** Asks for a CancelledError in the coroutine. */
    final void cancelSoon(@Nullable String message) {
        if (waitingFor == null || !waitingFor.cancel(message)) {
            mustCancel = true;
            setCancelMessage(message);
        }
    }

    /** Takes back a cancellation that the coroutine has not heard of. */
    final void dontCancel() {
        mustCancel = false;
    }

    final void start() {
        StepHandle next = turn;
        if (next == null) {
            next = new StepHandle(self(), null);
            turn = next;
        }
        loop().add(next);
    }

    /** Runs the first turn at once, in its context: an eager start. */
    final void startNow() {
        Context before = loop().current().enter(context);
        Task<?> task = loop().swapCurrentTask(self());
        try {
            advance(null);
        } finally {
            loop().swapCurrentTask(task);
            loop().current().leave(before);
        }
    }

    final void step(@Nullable Throwable raised) {
        if (done()) {
            throw new InvalidStateError(
                    "__step(): already done: " + this + ", " + PyText.repr(raised));
        }
        loop().enterTask(self());
        try {
            advance(raised);
        } finally {
            loop().leaveTask();
        }
    }

    private void advance(@Nullable Throwable raised) {
        Throwable error = raised;
        if (mustCancel) {
            mustCancel = false;
            if (!(error instanceof CancelledError)) {
                error = makeCancelledError();
            }
        }
        waitingFor = null;
        Signal signal = error == null ? Signal.NEXT : new Signal.Raise(error);
        switch (coroutine.resume(signal)) {
            case Step.Yielded(var value) -> yielded(value);
            case Step.Returned(var value) -> returned(value);
            case Step.Raised(Throwable e) -> raised(e);
        }
    }

    @SuppressWarnings({"unchecked", "NullAway"}) // a coroutine of R returns an R
    private void returned(@Nullable Object value) {
        if (mustCancel) {
            mustCancel = false;
            super.cancel(cancelMessage());
        } else {
            finishReturned((R) value);
        }
    }

    private void raised(Throwable error) {
        if (error instanceof CancelledError cancelled) {
            markCancelled(cancelled);
            return;
        }
        finishRaised(error);
        if (error instanceof SystemExit || error instanceof KeyboardInterrupt) {
            throw Raise.any(error);
        }
    }

    @Override
    final void ended() {
        loop().tasks().remove(self());
    }

    private void yielded(@Nullable Object value) {
        if (value == null) {
            start();
        } else if (value instanceof AsyncFuture<?> future) {
            waitFor(future);
        } else if (value instanceof Generator<?>) {
            fail(
                    "yield was used instead of yield from for generator in task %s with %s"
                            .formatted(this, value));
        } else {
            fail("Task got bad yield: " + PyText.repr(value));
        }
    }

    private void fail(String text) {
        loop().add(new StepHandle(self(), new RuntimeError(text)));
    }

    private void waitFor(AsyncFuture<?> future) {
        if (future.loop() != loop()) {
            fail("Task %s got Future %s attached to a different loop".formatted(this, future));
        } else if (!future.blocking) {
            fail("yield was used instead of yield from in task %s with %s".formatted(this, future));
        } else if (future == this) {
            fail("Task cannot await on itself: " + this);
        } else {
            future.blocking = false;
            waitingFor = future;
            future.add(new WakeupHandle(future, this));
            if (mustCancel && future.cancel(cancelMessage())) {
                mustCancel = false;
            }
        }
    }

    final void wakeUp(AsyncFuture<?> future) {
        Throwable error;
        try {
            error = future.exception();
        } catch (CancelledError e) {
            error = e;
        }
        step(error);
    }
}
