package dev.parallax.semantics.multiprocessing;

import dev.parallax.semantics.errors.BrokenProcessPool;
import dev.parallax.semantics.errors.RuntimeError;
import dev.parallax.semantics.errors.ValueError;
import dev.parallax.semantics.futures.Executor;
import dev.parallax.semantics.futures.Future;
import dev.parallax.semantics.futures.MapIterator;
import dev.parallax.semantics.futures.MapOptions;
import dev.parallax.semantics.gil.PyLock;
import dev.parallax.semantics.interpreter.ExitHandlers;
import dev.parallax.semantics.interpreter.Interpreter;
import dev.parallax.semantics.interpreter.PyFunction;
import dev.parallax.semantics.interpreter.Waits;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * {@code concurrent.futures.ProcessPoolExecutor} over real processes. Under the start method {@code
 * fork} all start at the first call, named {@code ForkProcess-N}; under the others one starts for a
 * call when none is idle, up to the limit. Any thread may use it.
 *
 * <p>Differs from CPython: a worker is a new JVM that shares no state with its parent, not even a
 * copy of it; {@code shutdown(wait=False)} never hangs.
 *
 * <pre>{@code
 * @Test
 * void calls_run_in_other_processes() {
 *     List<Integer> results = new ArrayList<>();
 *     MainProgram.runMain(
 *             Interpreter.standard(),
 *             py -> {
 *                 try (ProcessPoolExecutor executor = new ProcessPoolExecutor(py, 2)) {
 *                     var future = executor.submit((child, x) -> x * x, 12);
 *                     executor.map((child, x) -> x + 1, List.of(1, 2)).forEachRemaining(results::add);
 *                     results.add(future.result());
 *                 }
 *             });
 *     assertThat(results).containsExactly(2, 3, 144);
 * }
 * }</pre>
 */
public final class ProcessPoolExecutor extends Executor {
    private static final String NOT_USABLE =
            "A child process terminated abruptly, the process pool is not usable anymore";

    private final Interpreter py;
    private final PyLock lock;
    private final Crew crew;
    private final ExitHandlers.Handler atExit = this::endAtExit;
    private boolean shutDown;
    private boolean exiting;

    /** {@code ProcessPoolExecutor()}: one process a processor. */
    public ProcessPoolExecutor(Interpreter py) {
        this(py, py.cpuCount());
    }

    /**
     * {@code ProcessPoolExecutor(max_workers)}.
     *
     * @throws ValueError if the number isn't positive
     */
    public ProcessPoolExecutor(Interpreter py, int maxWorkers) {
        this(py, maxWorkers, ProcessPoolOptions.none());
    }

    /**
     * {@code ProcessPoolExecutor(max_workers, mp_context, initializer, initargs,
     * max_tasks_per_child=…)}.
     *
     * @throws ValueError if the number isn't positive
     */
    public ProcessPoolExecutor(Interpreter py, int maxWorkers, ProcessPoolOptions options) {
        if (maxWorkers <= 0) {
            throw new ValueError("max_workers must be greater than 0");
        }
        this.py = py;
        lock = new PyLock(py.gil());
        StartMethod method = options.method(py);
        if (options.maxTasksPerChild() != null && method == StartMethod.FORK) {
            throw new ValueError(ProcessPoolOptions.NOT_BY_FORK);
        }
        crew = new Crew(py, CrewPlan.executor(maxWorkers, options, method));
        py.exitHandlers().add(atExit);
    }

    @Override
    protected <R extends @Nullable Object> Future<R> schedule(PyFunction.Call call)
            throws InterruptedException {
        return lock.with(() -> enqueue(call));
    }

    private <R extends @Nullable Object> Future<R> enqueue(PyFunction.Call call) {
        if (crew.broken()) {
            throw new BrokenProcessPool(NOT_USABLE);
        }
        if (shutDown) {
            throw new RuntimeError("cannot schedule new futures after shutdown");
        }
        if (exiting) {
            throw new RuntimeError("cannot schedule new futures after interpreter shutdown");
        }
        Future<R> future = new Future<>(py);
        if (!crew.submit(new FutureJob<>(future, call))) {
            throw new BrokenProcessPool(NOT_USABLE);
        }
        return future;
    }

    /**
     * {@code executor.map(function, arguments, chunksize=chunksize)}: schedules all at once.
     *
     * @param chunksize how many arguments travel together, 1 or more
     * @return the results in the arguments' order; its {@code next} waits, and raises what the
     *     call, and with it its whole chunk, raised
     * @throws ValueError if the number is less
     */
    public <A extends @Nullable Object, R extends @Nullable Object> MapIterator<R> map(
            PyFunction.OneArgument<A, R> function, Iterable<A> arguments, int chunksize)
            throws InterruptedException {
        return map(function, arguments, MapOptions.none().withChunksize(chunksize));
    }

    /**
     * {@inheritDoc} A buffer's size counts chunks.
     *
     * @throws ValueError if the chunks' size is less than 1
     */
    @Override
    public <A extends @Nullable Object, R extends @Nullable Object> MapIterator<R> map(
            PyFunction.OneArgument<A, R> function, Iterable<A> arguments, MapOptions options)
            throws InterruptedException {
        return inChunks(options)
                ? mapChunks(function, arguments, options)
                : super.map(function, arguments, options);
    }

    /**
     * {@inheritDoc} A buffer's size counts chunks.
     *
     * @throws ValueError if the chunks' size is less than 1
     */
    @Override
    public <A extends @Nullable Object> MapIterator<@Nullable Void> map(
            PyFunction.SilentOneArgument<A> function, Iterable<A> arguments, MapOptions options)
            throws InterruptedException {
        return inChunks(options)
                ? mapChunks(function, arguments, options)
                : super.map(function, arguments, options);
    }

    private static boolean inChunks(MapOptions options) {
        if (options.chunksize() < 1) {
            throw new ValueError("chunksize must be >= 1.");
        }
        return options.chunksize() > 1;
    }

    private <A extends @Nullable Object, R extends @Nullable Object> MapIterator<R> mapChunks(
            PyFunction function, Iterable<A> arguments, MapOptions options)
            throws InterruptedException {
        return new ChunkIterator<>(
                super.map(
                        new Chunk(function),
                        Chunk.batches(arguments, options.chunksize()),
                        options));
    }

    private void endAtExit() throws InterruptedException {
        lock.with(
                () -> {
                    exiting = true;
                    return null;
                });
        shutdown(true);
    }

    @Override
    protected Waits waits() {
        return py.waits();
    }

    @Override
    public void shutdown(boolean wait, boolean cancelFutures) throws InterruptedException {
        if (wait) {
            py.exitHandlers().remove(atExit);
        }
        lock.with(
                () -> {
                    shutDown = true;
                    return null;
                });
        if (cancelFutures) {
            crew.takeWaiting().forEach(ProcessPoolExecutor::cancel);
        }
        crew.close();
        if (wait) {
            py.gil()
                    .<@Nullable Void, InterruptedException>blocking(
                            () -> {
                                crew.join();
                                return null;
                            });
        }
    }

    private static void cancel(Crew.Job job) {
        if (job instanceof FutureJob<?>(Future<?> future, PyFunction.Call call)) {
            future.cancel();
            future.setRunningOrNotifyCancel(); // tells those who wait for it
        }
    }

    /** {@code executor.terminate_workers()}: SIGTERM for all; what runs fails as broken. */
    public void terminateWorkers() throws InterruptedException {
        List<CrewMember> members = crew.members();
        shutdown(false, true);
        members.forEach(member -> member.child().terminate());
    }

    /** {@code executor.kill_workers()}: SIGKILL for all; what runs fails as broken. */
    public void killWorkers() throws InterruptedException {
        List<CrewMember> members = crew.members();
        shutdown(false, true);
        members.forEach(member -> member.child().kill());
    }
}
