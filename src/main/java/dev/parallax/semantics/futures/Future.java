package dev.parallax.semantics.futures;

import dev.parallax.semantics.errors.FutureCancelledError;
import dev.parallax.semantics.errors.Raise;
import dev.parallax.semantics.errors.TimeoutError;
import dev.parallax.semantics.errors.Traceback;
import dev.parallax.semantics.gil.Gil;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * {@code concurrent.futures.Future}: the result of a call that runs elsewhere. Any thread may use
 * it.
 *
 * <p>PENDING → RUNNING → FINISHED, or PENDING → CANCELLED; see {@link FutureState}.
 *
 * @param <R> what the call returns
 */
public final class Future<R extends @Nullable Object> {
    private static final System.Logger LOG = System.getLogger("concurrent.futures");

    private final Gil gil;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final List<Consumer<Future<R>>> callbacks = new ArrayList<>();
    private FutureState state = FutureState.PENDING;
    private @Nullable R result;
    private @Nullable Throwable error;

    /** Makes a pending one; waits for it let go of the GIL. */
    public Future(Gil gil) {
        this.gil = gil;
    }

    /**
     * Waits for the result: {@code future.result()}.
     *
     * @throws FutureCancelledError if it was cancelled
     * @throws InterruptedException if the thread is interrupted; any other exception is the call's
     */
    public R result() throws InterruptedException {
        return result(Double.POSITIVE_INFINITY);
    }

    /**
     * Waits for the result: {@code future.result(timeout)}.
     *
     * @param timeout how long, in seconds
     * @throws TimeoutError if it is not done by then
     */
    @SuppressWarnings("NullAway") // a finished future without an error has a result of type R
    public R result(double timeout) throws InterruptedException {
        Throwable raised = exception(timeout);
        if (raised != null) {
            Traceback.continueIn(raised, new Throwable().getStackTrace());
            throw Raise.any(raised);
        }
        return result;
    }

    /**
     * Waits for the end: {@code future.exception(timeout)}.
     *
     * @return what the call raised, or null if it returned
     * @throws FutureCancelledError if it was cancelled
     * @throws TimeoutError if it is not done by then
     */
    public @Nullable Throwable exception(double timeout) throws InterruptedException {
        if (!state().done()) {
            gil.blocking(() -> waitUntilDone(timeout));
        }
        return switch (state()) {
            case FINISHED -> error;
            case CANCELLED -> throw new FutureCancelledError();
            case PENDING, RUNNING -> throw new TimeoutError("");
        };
    }

    private boolean waitUntilDone(double timeout) throws InterruptedException {
        // A double too large for nanoseconds becomes the largest long: some 292 years.
        long left = (long) (timeout * TimeUnit.SECONDS.toNanos(1));
        lock.lock();
        try {
            while (!state.done() && left > 0) {
                left = changed.awaitNanos(left);
            }
            return state.done();
        } finally {
            lock.unlock();
        }
    }

    /** {@code future.cancel()}: says whether it is cancelled now. */
    public boolean cancel() {
        return moveTo(FutureState.CANCELLED, null, null) || state() == FutureState.CANCELLED;
    }

    /** {@code future.set_running_or_notify_cancel()}: says whether to make the call. */
    public boolean setRunning() {
        return moveTo(FutureState.RUNNING, null, null);
    }

    /** {@code future.set_result(result)}; does nothing if it is done. */
    public void setResult(R value) {
        moveTo(FutureState.FINISHED, value, null);
    }

    /** {@code future.set_exception(error)}; does nothing if it is done. */
    public void setException(Throwable raised) {
        moveTo(FutureState.FINISHED, null, raised);
    }

    private boolean moveTo(FutureState next, @Nullable R value, @Nullable Throwable raised) {
        List<Consumer<Future<R>>> due;
        lock.lock();
        try {
            boolean allowed =
                    next == FutureState.FINISHED ? !state.done() : state == FutureState.PENDING;
            if (!allowed) {
                return false;
            }
            state = next;
            result = value;
            error = raised;
            changed.signalAll();
            due = next.done() ? List.copyOf(callbacks) : List.of();
        } finally {
            lock.unlock();
        }
        due.forEach(this::call);
        return true;
    }

    /** What a callback raises is logged and stops nothing, as in CPython. */
    private void call(Consumer<Future<R>> callback) {
        try {
            callback.accept(this);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "exception calling callback for a future", e);
        }
    }

    /**
     * {@code future.add_done_callback(callback)}: called in the thread that ends it, or at once if
     * it has ended.
     */
    public void addDoneCallback(Consumer<Future<R>> callback) {
        lock.lock();
        try {
            if (!state.done()) {
                callbacks.add(callback);
                return;
            }
        } finally {
            lock.unlock();
        }
        call(callback);
    }

    /** Returns where it stands. */
    public FutureState state() {
        lock.lock();
        try {
            return state;
        } finally {
            lock.unlock();
        }
    }
}
