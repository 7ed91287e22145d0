package dev.parallax.semantics.multiprocessing;

import dev.parallax.semantics.errors.BrokenProcessPool;
import dev.parallax.semantics.errors.RuntimeError;
import dev.parallax.semantics.errors.ValueError;
import dev.parallax.semantics.futures.Executor;
import dev.parallax.semantics.futures.Future;
import dev.parallax.semantics.gil.PyLock;
import dev.parallax.semantics.interpreter.ExitHandlers;
import dev.parallax.semantics.interpreter.Interpreter;
import dev.parallax.semantics.interpreter.PyFunction;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code concurrent.futures.ProcessPoolExecutor} over real processes named {@code ForkProcess-N}.
 * All of them start at the first call, as with {@code fork} since 3.12. Any thread may use it.
 *
 * <p>Differs from CPython: a worker is a new JVM that shares no state with its parent, not even a
 * copy of it; a call that waits for a worker can be cancelled until one takes it.
 */
public final class ProcessPoolExecutor extends Executor {
    private static final String NOT_USABLE =
            "A child process terminated abruptly, the process pool is not usable anymore";

    private final Interpreter py;
    private final int maxWorkers;
    private final PyLock lock;
    private final PendingCalls pending = new PendingCalls();
    private final List<PoolWorker> workers = new ArrayList<>();
    private final ExitHandlers.Handler atExit = () -> shutdown(true);
    private boolean shutDown;

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
        if (maxWorkers <= 0) {
            throw new ValueError("max_workers must be greater than 0");
        }
        this.py = py;
        this.maxWorkers = maxWorkers;
        lock = new PyLock(py.gil());
        py.exitHandlers().add(atExit);
    }

    @Override
    protected <R extends @Nullable Object> Future<R> schedule(PyFunction.Call call)
            throws InterruptedException {
        return lock.with(() -> enqueue(call));
    }

    private <R extends @Nullable Object> Future<R> enqueue(PyFunction.Call call) {
        if (pending.broken()) {
            throw new BrokenProcessPool(NOT_USABLE);
        }
        if (shutDown) {
            throw new RuntimeError("cannot schedule new futures after shutdown");
        }
        Future<R> future = new Future<>(py.gil());
        pending.add(new PendingCalls.Item(future, call));
        if (workers.isEmpty()) {
            startWorkers();
        }
        return future;
    }

    private void startWorkers() {
        try {
            for (int i = 0; i < maxWorkers; i++) {
                String name = "ForkProcess-" + (py.count("process") + 1);
                workers.add(PoolWorker.start(py, name, pending, this::breakPool));
            }
        } catch (IOException e) {
            throw new RuntimeError("can't start a process: " + e.getMessage());
        }
    }

    /** A worker died: the others are in the middle of something, and are of no use any more. */
    private void breakPool() {
        pending.breakAll();
        try {
            lock.with(
                    () -> {
                        workers.forEach(PoolWorker::terminate);
                        return null;
                    });
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void shutdown(boolean wait) throws InterruptedException {
        py.exitHandlers().remove(atExit);
        List<PoolWorker> started =
                lock.with(
                        () -> {
                            shutDown = true;
                            pending.close();
                            return List.copyOf(workers);
                        });
        if (wait) {
            py.gil()
                    .<@Nullable Void, InterruptedException>blocking(
                            () -> {
                                for (PoolWorker worker : started) {
                                    worker.join();
                                }
                                return null;
                            });
        }
    }
}
