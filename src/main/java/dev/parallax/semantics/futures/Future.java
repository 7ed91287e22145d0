package dev.parallax.semantics.futures;

import dev.parallax.semantics.errors.FutureCancelledError;
import dev.parallax.semantics.errors.FutureInvalidStateError;
import dev.parallax.semantics.errors.GroupOfExceptions;
import dev.parallax.semantics.errors.Raise;
import dev.parallax.semantics.errors.RuntimeError;
import dev.parallax.semantics.errors.TimeoutError;
import dev.parallax.semantics.errors.Traceback;
import dev.parallax.semantics.interpreter.Interpreter;
import dev.parallax.semantics.interpreter.Waits;

import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;

/**
 * {@code concurrent.futures.Future}: the result of a call that runs elsewhere. Any thread may use
 * it.
 *
 * <table>
 * <caption>States, and what leads from one to the next</caption>
 * <tr><th>state</th><th>event</th><th>next</th></tr>
 * <tr><td>PENDING</td><td>{@link #setRunningOrNotifyCancel}</td><td>RUNNING</td></tr>
 * <tr><td>PENDING</td><td>{@link #cancel}</td><td>CANCELLED</td></tr>
 * <tr><td>CANCELLED</td><td>{@link #setRunningOrNotifyCancel}: {@link Futures#wait} and {@link
 * Futures#asCompleted} hear of it</td><td>CANCELLED_AND_NOTIFIED</td></tr>
 * <tr><td>PENDING, RUNNING</td><td>{@link #setResult}, {@link #setException}</td>
 * <td>FINISHED</td></tr>
 * </table>
 *
 * <p>Differs from CPython: who waits goes on waiting if it is woken for nothing.
 *
 * <pre>{@code
 * MainProgram.runMain(
 *         new Interpreter(
 *                 InterpreterSettings.defaults(),
 *                 new RealClock(),
 *                 line -> System.out.println(line.text())),
 *         py -> {
 *             Future<Integer> future = new Future<>(py);
 *             py.print(future.setRunningOrNotifyCancel(), future.cancel()); // True False
 *             future.setResult(42);
 *             py.print(future.done(), future.result()); // True 42
 *         });
 * }</pre>
 *
 * @param <R> what the call returns
 */
public final class Future<R extends @Nullable Object> {
    private final Interpreter py;
    private final Completion<R> completion = new Completion<>();

    /** {@code Future()}: a pending one; waits for it let go of the interpreter's GIL. */
    public Future(Interpreter py) {
        this.py = py;
    }

    /**
     * Waits for the result: {@code future.result()}.
     *
     * @throws FutureCancelledError if it was cancelled
     * @throws InterruptedException if the thread is interrupted; any other exception is the call's
     */
    public R result() throws InterruptedException {
        return result(Waits.FOREVER);
    }

    /**
     * Waits for the result: {@code future.result(timeout)}.
     *
     * @param timeout how long, in seconds; 0 if negative
     * @throws FutureCancelledError if it was cancelled
     * @throws TimeoutError if it is not done by then
     */
    @SuppressWarnings("NullAway") // a finished future without an error has a result of type R
    public R result(double timeout) throws InterruptedException {
        Throwable raised = exception(timeout);
        if (raised != null) {
            Traceback.continueIn(raised, new Throwable().getStackTrace());
            throw Raise.any(raised);
        }
        return completion.result();
    }

    /** {@code future.exception()}: waits for the end. */
    public @Nullable Throwable exception() throws InterruptedException {
        return exception(Waits.FOREVER);
    }

    /**
     * Waits for the end: {@code future.exception(timeout)}.
     *
     * @param timeout how long, in seconds; 0 if negative
     * @return what the call raised, or null if it returned
     * @throws FutureCancelledError if it was cancelled
     * @throws TimeoutError if it is not done by then
     */
    public @Nullable Throwable exception(double timeout) throws InterruptedException {
        if (!done()) {
            completion.await(py.waits(), timeout);
        }
        return switch (state()) {
            case FINISHED -> completion.error();
            case CANCELLED, CANCELLED_AND_NOTIFIED -> throw new FutureCancelledError();
            case PENDING, RUNNING -> throw new TimeoutError("");
        };
    }

    /** {@code future.cancel()}: says whether it is cancelled now. */
    public boolean cancel() {
        if (completion.cancel()) {
            completion.takeCallbacks().forEach(this::call);
        }
        return state().cancelled();
    }

    /** {@code future.cancelled()}. */
    public boolean cancelled() {
        return state().cancelled();
    }

    /** {@code future.running()}: can't be cancelled, and is not done. */
    public boolean running() {
        return state() == FutureState.RUNNING;
    }

    /** {@code future.done()}: cancelled, or has a result or an exception. */
    public boolean done() {
        return state().done();
    }

    /** Returns where it stands: {@code future._state}. */
    public FutureState state() {
        return completion.state();
    }

    /**
     * {@code future.set_running_or_notify_cancel()}, for executors: says whether to make the call.
     * If it was cancelled, those who wait for it hear of it.
     *
     * @throws RuntimeError if this was called before, or it has a result
     */
    public boolean setRunningOrNotifyCancel() {
        FutureState before = completion.begin(this);
        if (before != FutureState.PENDING && before != FutureState.CANCELLED) {
            String who = Integer.toString(System.identityHashCode(this));
            FuturesLog.write(py, "Future " + who + " in unexpected state: " + before);
            throw new RuntimeError("Future in unexpected state");
        }
        return before == FutureState.PENDING;
    }

    /**
     * {@code future.set_result(result)}, for executors.
     *
     * @throws FutureInvalidStateError if it is done
     */
    public void setResult(R value) {
        end(completion.finish(this, value, null));
    }

    /**
     * {@code future.set_exception(error)}, for executors.
     *
     * @throws FutureInvalidStateError if it is done
     */
    public void setException(Throwable raised) {
        end(completion.finish(this, null, raised));
    }

    private void end(boolean done) {
        if (!done) {
            throw new FutureInvalidStateError(state() + ": " + this);
        }
        completion.takeCallbacks().forEach(this::call);
    }

    /** What a callback raises is logged and stops nothing, unless it is no {@code Exception}. */
    private void call(Consumer<? super Future<R>> callback) {
        try {
            callback.accept(this);
        } catch (Throwable e) {
            if (!GroupOfExceptions.isException(e)) {
                throw e;
            }
            FuturesLog.write(py, "exception calling callback for " + this, e);
        }
    }

    /**
     * {@code future.add_done_callback(callback)}: called in the thread that ends it, or at once if
     * it has ended. What it raises is logged.
     */
    public void addDoneCallback(Consumer<? super Future<R>> callback) {
        if (!completion.addCallback(callback)) {
            call(callback);
        }
    }

    Waits waits() {
        return py.waits();
    }

    /** Lets a waiter hear of its end; says whether it has not come yet. */
    boolean addWaiter(Waiter<R> waiter) {
        return completion.addWaiter(waiter);
    }

    void removeWaiter(Waiter<R> waiter) {
        completion.removeWaiter(waiter);
    }

    /** {@code repr(future)}. */
    @Override
    public String toString() {
        String address = "0x%012x".formatted(System.identityHashCode(this));
        return "<Future at %s state=%s>".formatted(address, completion.description());
    }
}
