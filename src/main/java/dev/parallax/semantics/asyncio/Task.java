package dev.parallax.semantics.asyncio;

import dev.parallax.semantics.coroutine.Awaitable;
import dev.parallax.semantics.errors.CancelledError;
import dev.parallax.semantics.errors.KeyboardInterrupt;
import dev.parallax.semantics.errors.Raise;
import dev.parallax.semantics.errors.RuntimeError;
import dev.parallax.semantics.errors.SystemExit;
import dev.parallax.semantics.generator.Resumable;
import dev.parallax.semantics.generator.Signal;
import dev.parallax.semantics.generator.Step;
import dev.parallax.semantics.text.PyText;

import org.jspecify.annotations.Nullable;

/**
 * {@code asyncio.Task}: runs a coroutine in turns of the loop. To be used on its loop's thread.
 *
 * <p>Between turns it waits either for its next turn or for one future. Cancelling raises {@link
 * CancelledError} in the coroutine in its next turn; the coroutine may refuse.
 *
 * @param <R> what the coroutine returns
 */
public final class Task<R extends @Nullable Object> extends AsyncFuture<R> {
    private final Resumable coroutine;
    private @Nullable AsyncFuture<?> waitingFor;
    private boolean mustCancel;

    Task(EventLoop loop, Awaitable<R> awaitable) {
        super(loop);
        coroutine = awaitable.awaiting();
        loop.callSoon(() -> step(Signal.NEXT));
    }

    @Override
    public boolean cancel() {
        if (done()) {
            return false;
        }
        if (waitingFor == null || !waitingFor.cancel()) {
            mustCancel = true;
        }
        return true;
    }

    private void step(Signal due) {
        if (done()) {
            return;
        }
        Signal signal = due;
        if (mustCancel) {
            mustCancel = false;
            signal = new Signal.Raise(new CancelledError(""));
        }
        waitingFor = null;
        switch (coroutine.resume(signal)) {
            case Step.Returned(var value) -> returned(value);
            case Step.Raised(Throwable error) -> raised(error);
            case Step.Yielded(var value) -> yielded(value);
        }
    }

    @SuppressWarnings({"unchecked", "NullAway"}) // a coroutine of R returns an R
    private void returned(@Nullable Object value) {
        if (mustCancel) {
            markCancelled();
        } else {
            setResult((R) value);
        }
    }

    private void raised(Throwable error) {
        if (error instanceof CancelledError) {
            markCancelled();
            return;
        }
        setException(error);
        if (error instanceof SystemExit || error instanceof KeyboardInterrupt) {
            throw Raise.any(error);
        }
    }

    private void yielded(@Nullable Object value) {
        switch (value) {
            case null -> loop().callSoon(() -> step(Signal.NEXT));
            case Task<?> self when self.equals(this) -> fail("Task cannot await on itself");
            case AsyncFuture<?> future -> waitFor(future);
            default -> fail("Task got bad yield: " + PyText.repr(value));
        }
    }

    private void fail(String text) {
        Signal error = new Signal.Raise(new RuntimeError(text));
        loop().callSoon(() -> step(error));
    }

    private void waitFor(AsyncFuture<?> future) {
        waitingFor = future;
        future.addDoneCallback(() -> wakeUp(future));
        if (mustCancel && future.cancel()) {
            mustCancel = false;
        }
    }

    private void wakeUp(AsyncFuture<?> future) {
        Signal signal = Signal.NEXT;
        if (future.cancelled()) {
            signal = new Signal.Raise(new CancelledError(""));
        } else {
            Throwable error = future.exception();
            if (error != null) {
                signal = new Signal.Raise(error);
            }
        }
        step(signal);
    }
}
