package dev.parallax.semantics.asyncio;

import dev.parallax.semantics.contextvars.Context;
import dev.parallax.semantics.coroutine.Awaitable;
import dev.parallax.semantics.errors.CancelledError;
import dev.parallax.semantics.errors.InvalidStateError;
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
 * <pre>{@code
 * Asyncio asyncio = new Asyncio(Interpreter.standard());
 * asyncio.run(
 *         Coroutine.of(
 *                 async -> {
 *                     EventLoop loop = asyncio.getRunningLoop();
 *                     AsyncFuture<String> answer = loop.createFuture();
 *                     loop.callSoon(() -> answer.setResult("done"));
 *                     System.out.println(async.await(answer)); // done
 *                 }));
 * }</pre>
 *
 * @param <R> the result
 */
public non-sealed class AsyncFuture<R extends @Nullable Object> extends Outcome<R>
        implements Awaitable<R> {
    private final EventLoop loop;
    private final DoneCallbacks callbacks = new DoneCallbacks();
    // Set when it is yielded by an await: a task tells an await from a bare yield by it.
    boolean blocking;

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

    /**
     * {@code future.set_result(result)}.
     *
     * @throws InvalidStateError if it is done
     */
    public void setResult(R value) {
        finishReturned(value);
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
        endFinished(value, null);
        tell();
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
        endFinished(null, told);
        tell();
        setNote(loop.noteUnretrieved(this, told));
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
        endCancelled(null, message);
        tell();
        return true;
    }

    /** Ends a task whose coroutine was cancelled. */
    final void markCancelled(@Nullable CancelledError by) {
        endCancelled(by, null); // the message is told once, by the error
        tell();
    }

    private void tell() {
        ended();
        callbacks.schedule(loop);
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
        add(new FutureHandle(this, (Consumer<Object>) (Consumer<?>) callback, context));
    }

    /** Schedules a call for when it has ended: at once if it has. */
    final void add(DoneHandle handle) {
        if (done()) {
            loop.add(handle);
        } else {
            callbacks.add(handle);
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

    /** Returns {@code repr(future)}. */
    @Override
    public String toString() {
        return "<"
                + kind()
                + " "
                + stateName()
                + details()
                + outcomeText()
                + callbacks.text()
                + ">";
    }
}
