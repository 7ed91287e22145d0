package dev.parallax.semantics.asyncio;

import dev.parallax.semantics.contextvars.Context;
import dev.parallax.semantics.coroutine.Awaitable;
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

import java.util.function.Consumer;

/**
 * {@code asyncio.Task}: runs a coroutine in turns of the loop. To be used on its loop's thread.
 *
 * <p>Between turns it waits either for its next turn or for one future. Cancelling raises {@link
 * CancelledError} in the coroutine in its next turn; the coroutine may refuse.
 *
 * @param <R> what the coroutine returns
 */
public final class Task<R extends @Nullable Object> extends AsyncFuture<R> {
    private final Awaitable<R> source;
    private final Resumable coroutine;
    private final Context context;
    private final Wakeup wakeup = new Wakeup(this);
    private final long number;
    private @Nullable String name;
    private @Nullable AsyncFuture<?> waitingFor;
    private boolean mustCancel;
    private int cancelRequests;

    // The loop's list of tasks that have not ended.
    @Nullable Task<?> older;
    @Nullable Task<?> newer;

    Task(EventLoop loop, Awaitable<R> source, @Nullable String name, Context context) {
        super(loop);
        this.source = source;
        this.name = name;
        this.context = context;
        number = name == null ? loop.py().count("asyncio.Task") + 1 : 0;
        coroutine = source.awaiting();
        loop.tasks().add(this);
    }

    /** Takes what a future told it as the task's next turn. */
    record Wakeup(Task<?> task) implements Consumer<AsyncFuture<?>> {
        @Override
        public void accept(AsyncFuture<?> future) {
            task.wakeUp(future);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }

        @Override
        public String toString() {
            return "Task.task_wakeup";
        }
    }

    Context context() {
        return context;
    }

    /** {@code task.get_name()}; {@code Task-N} unless it was given one. */
    public String name() {
        return name == null ? "Task-" + number : name;
    }

    /** {@code task.set_name(name)}. */
    public void setName(String newName) {
        name = newName;
    }

    /** {@code task.get_coro()}. */
    public Awaitable<R> getCoro() {
        return source;
    }

    /** {@code task.get_context()}. */
    public Context getContext() {
        return context;
    }

    /**
     * {@code task.cancel(message)}: asks for its end. If the task waits for a future, that is
     * cancelled; else the coroutine gets the CancelledError in its next turn.
     *
     * @return false if it is done
     */
    @Override
    public boolean cancel(@Nullable String message) {
        if (done()) {
            return super.cancel(message);
        }
        cancelRequests++;
        if (waitingFor != null && waitingFor.cancel(message)) {
            return true;
        }
        mustCancel = true;
        setCancelMessage(message);
        return true;
    }

    /** {@code task.cancelling()}: how often it was cancelled, less what was taken back. */
    public int cancelling() {
        return cancelRequests;
    }

    /** {@code task.uncancel()}: takes a cancellation back; returns how many are left. */
    public int uncancel() {
        if (cancelRequests > 0) {
            cancelRequests--;
            if (cancelRequests == 0) {
                mustCancel = false;
            }
        }
        return cancelRequests;
    }

    /**
     * Refused: the coroutine gives the result.
     *
     * @throws RuntimeError always
     */
    @Override
    public void setResult(R value) {
        throw new RuntimeError("Task does not support set_result operation");
    }

    /**
     * Refused: the coroutine gives the exception.
     *
     * @throws RuntimeError always
     */
    @Override
    public void setException(Throwable raised) {
        throw new RuntimeError("Task does not support set_exception operation");
    }

    void start() {
        loop().add(new StepHandle(this, null));
    }

    /** Runs the first turn at once, in its context: an eager start. */
    void startNow() {
        Context before = loop().current().enter(context);
        Task<?> task = loop().swapCurrentTask(this);
        try {
            advance(null);
        } finally {
            loop().swapCurrentTask(task);
            loop().current().leave(before);
        }
    }

    void step(@Nullable Throwable raised) {
        if (done()) {
            throw new InvalidStateError(
                    "__step(): already done: " + this + ", " + PyText.repr(raised));
        }
        loop().enterTask(this);
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
    void ended() {
        loop().tasks().remove(this);
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
        loop().add(new StepHandle(this, new RuntimeError(text)));
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
            future.addDoneCallback(wakeup, context);
            if (mustCancel && future.cancel(cancelMessage())) {
                mustCancel = false;
            }
        }
    }

    private void wakeUp(AsyncFuture<?> future) {
        Throwable error;
        try {
            error = future.exception();
        } catch (CancelledError e) {
            error = e;
        }
        step(error);
    }

    @Override
    String kind() {
        return "Task";
    }

    @Override
    String stateName() {
        return !done() && cancelRequests > 0 ? "cancelling" : super.stateName();
    }

    @Override
    String details() {
        String waits = waitingFor == null ? "" : " wait_for=" + waitingFor;
        return " name=%s coro=%s%s".formatted(PyText.repr(name()), Names.coroutine(source), waits);
    }
}
