package dev.parallax.semantics.multiprocessing;

import dev.parallax.semantics.errors.Raise;
import dev.parallax.semantics.errors.TimeoutError;
import dev.parallax.semantics.errors.ValueError;
import dev.parallax.semantics.interpreter.Interpreter;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * {@code multiprocessing.pool.AsyncResult}: the result of a pool's call. Any thread may use it.
 *
 * <pre>{@code
 * @Test
 * void a_result_is_waited_for() {
 *     List<Integer> seen = new ArrayList<>();
 *     MainProgram.runMain(
 *             Interpreter.standard(),
 *             py -> {
 *                 Pool pool = Multiprocessing.getContext(py).pool(1);
 *                 try (Pool.Block _ = pool.enter()) {
 *                     AsyncResult<Integer> result = pool.applyAsync((child, x) -> x * x, 7);
 *                     seen.add(result.get());
 *                 }
 *             });
 *     assertThat(seen).containsExactly(49);
 * }
 * }</pre>
 *
 * @param <R> what the call returns
 */
public final class AsyncResult<R extends @Nullable Object> {
    private final Interpreter py;
    private final @Nullable Consumer<R> callback;
    private final @Nullable Consumer<Throwable> errorCallback;
    private final CountDownLatch done = new CountDownLatch(1);
    private volatile @Nullable R value;
    private volatile @Nullable Throwable error;

    AsyncResult(
            Interpreter py,
            @Nullable Consumer<R> callback,
            @Nullable Consumer<Throwable> errorCallback) {
        this.py = py;
        this.callback = callback;
        this.errorCallback = errorCallback;
    }

    void succeed(R result) {
        value = result;
        if (callback != null) {
            callback.accept(result);
        }
        done.countDown();
    }

    void fail(Throwable raised) {
        error = raised;
        if (errorCallback != null) {
            errorCallback.accept(raised);
        }
        done.countDown();
    }

    /** {@code result.get()}: waits; raises what the call raised. */
    public R get() throws InterruptedException {
        return get(Double.POSITIVE_INFINITY);
    }

    /**
     * {@code result.get(timeout)}.
     *
     * @param timeout how long to wait at most, in seconds
     * @throws TimeoutError if it is not there by then
     */
    @SuppressWarnings("NullAway") // what is done without an error has a value of type R
    public R get(double timeout) throws InterruptedException {
        await(timeout);
        if (!ready()) {
            throw new TimeoutError("");
        }
        Throwable raised = error;
        if (raised != null) {
            throw Raise.any(raised);
        }
        return value;
    }

    /** {@code result.wait(timeout)}: waits without the GIL. */
    public void await(double timeout) throws InterruptedException {
        if (!ready()) {
            boolean there =
                    py.gil()
                            .blocking(
                                    () ->
                                            done.await(
                                                    Timeouts.nanos(timeout), TimeUnit.NANOSECONDS));
            assert there || timeout < Double.POSITIVE_INFINITY : "no limit, no end";
        }
    }

    /** {@code result.ready()}. */
    public boolean ready() {
        return done.getCount() == 0;
    }

    /**
     * {@code result.successful()}: whether the call returned.
     *
     * @throws ValueError if it is not ready
     */
    public boolean successful() {
        if (!ready()) {
            throw new ValueError(this + " not ready");
        }
        return error == null;
    }

    /** {@code repr(result)}. */
    @Override
    public String toString() {
        return "<multiprocessing.pool.AsyncResult object at 0x%012x>"
                .formatted(System.identityHashCode(this));
    }
}
