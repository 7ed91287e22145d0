package dev.parallax.semantics.futures;

import dev.parallax.semantics.errors.BrokenThreadPool;
import dev.parallax.semantics.errors.RuntimeError;
import dev.parallax.semantics.errors.ValueError;
import dev.parallax.semantics.interpreter.Interpreter;
import dev.parallax.semantics.interpreter.PyFunction;
import dev.parallax.semantics.interpreter.Waits;

import org.jspecify.annotations.Nullable;

import java.lang.ref.Cleaner;
import java.lang.ref.Reference;

/**
 * {@code concurrent.futures.ThreadPoolExecutor} as of 3.9 and later: a thread is started for a call
 * only if none is idle, up to the limit. Threads are named {@code ThreadPoolExecutor-P_T}: pool and
 * thread, both from 0. They end with the interpreter, or soon after nobody holds the executor any
 * more. Any thread may use it.
 *
 * <pre>{@code
 * MainProgram.runMain(
 *         new Interpreter(
 *                 InterpreterSettings.defaults(),
 *                 new RealClock(),
 *                 line -> System.out.println(line.text())),
 *         py -> {
 *             PyFunction.OneArgument<Integer, Integer> square = (p, n) -> n * n;
 *             try (var pool = new ThreadPoolExecutor(py, 4)) {
 *                 py.print(pool.submit(square, 7).result()); // 49
 *             }
 *         });
 * }</pre>
 */
public sealed class ThreadPoolExecutor extends Executor permits InterpreterPoolExecutor {
    private static final Cleaner CLEANER = Cleaner.create();

    private final Interpreter py;
    private final Workers workers;

    /** {@code ThreadPoolExecutor()}: up to four threads more than processors, at most 32. */
    public ThreadPoolExecutor(Interpreter py) {
        this(py, PoolPlan.defaultWorkers(py));
    }

    /**
     * {@code ThreadPoolExecutor(max_workers)}.
     *
     * @throws ValueError if the number isn't positive
     */
    public ThreadPoolExecutor(Interpreter py, int maxWorkers) {
        this(py, maxWorkers, ThreadPoolOptions.none());
    }

    /** {@code ThreadPoolExecutor(thread_name_prefix=…, initializer=…, initargs=…)}. */
    public ThreadPoolExecutor(Interpreter py, ThreadPoolOptions options) {
        this(py, PoolPlan.defaultWorkers(py), options);
    }

    /**
     * {@code ThreadPoolExecutor(max_workers, thread_name_prefix, initializer, initargs)}.
     *
     * @throws ValueError if the number isn't positive
     */
    public ThreadPoolExecutor(Interpreter py, int maxWorkers, ThreadPoolOptions options) {
        this(
                py,
                new PoolPlan(
                        PoolPlan.prefix(py, "ThreadPoolExecutor", options),
                        maxWorkers,
                        () -> new ThreadContext(py, options.initializer()),
                        BrokenThreadPool::new));
    }

    @SuppressWarnings("this-escape") // the cleaner only waits until nobody has this any more
    ThreadPoolExecutor(Interpreter py, PoolPlan plan) {
        this.py = py;
        Workers mine = new Workers(py, plan);
        workers = mine;
        CLEANER.register(this, () -> mine.end(false));
    }

    @Override
    protected Waits waits() {
        return py.waits();
    }

    /**
     * Schedules a call.
     *
     * @throws BrokenThreadPool if the initializer failed in a thread
     * @throws RuntimeError if the executor or the interpreter is shut down
     */
    @Override
    protected <R extends @Nullable Object> Future<R> schedule(PyFunction.Call call)
            throws InterruptedException {
        try {
            return workers.lock().with(() -> workers.atExit().lock().with(() -> enqueue(call)));
        } finally {
            Reference.reachabilityFence(this);
        }
    }

    private <R extends @Nullable Object> Future<R> enqueue(PyFunction.Call call)
            throws InterruptedException {
        BrokenThreadPool failure = workers.failure();
        if (failure != null) {
            throw failure;
        }
        if (workers.shutDown()) {
            throw new RuntimeError("cannot schedule new futures after shutdown");
        }
        if (workers.atExit().shutDown()) {
            throw new RuntimeError("cannot schedule new futures after interpreter shutdown");
        }
        Future<R> future = new Future<>(py);
        workers.add(new WorkItem<>(future, call));
        return future;
    }

    /** Returns how many threads it may have: {@code executor._max_workers}. */
    public final int maxWorkers() {
        return workers.plan().maxWorkers();
    }

    /** Returns what its threads' names begin with: {@code executor._thread_name_prefix}. */
    public final String threadNamePrefix() {
        return workers.plan().prefix();
    }

    @Override
    public void shutdown(boolean wait, boolean cancelFutures) throws InterruptedException {
        workers.lock()
                .with(
                        () -> {
                            workers.end(cancelFutures);
                            return null;
                        });
        if (wait) {
            workers.join();
        }
    }
}
