package dev.parallax.semantics.futures;

import dev.parallax.semantics.errors.RuntimeError;
import dev.parallax.semantics.errors.ValueError;
import dev.parallax.semantics.gil.PyLock;
import dev.parallax.semantics.interpreter.ExitHandlers;
import dev.parallax.semantics.interpreter.Interpreter;
import dev.parallax.semantics.interpreter.PyFunction;
import dev.parallax.semantics.interpreter.PyThread;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;

/**
 * {@code concurrent.futures.ThreadPoolExecutor} as of 3.9 and later: a thread is started for a call
 * only if none is idle, up to the limit. Threads are named {@code ThreadPoolExecutor-P_T}: pool and
 * thread, both from 0. Any thread may use it.
 */
public final class ThreadPoolExecutor extends Executor {
    private static final int MOST_BY_DEFAULT = 32;
    private static final int MORE_THAN_CPUS = 4;

    private final Interpreter py;
    private final int maxWorkers;
    private final String prefix;
    // An empty item tells a worker to look whether the pool is shut down.
    private final LinkedBlockingQueue<Optional<WorkItem<?>>> queue = new LinkedBlockingQueue<>();
    private final PyLock lock;
    private final Semaphore idle = new Semaphore(0);
    private final List<PyThread> threads = new ArrayList<>();
    private final ExitHandlers.Handler atExit = () -> shutdown(true);
    private volatile boolean shutDown;

    /** {@code ThreadPoolExecutor()}: up to four threads more than processors, at most 32. */
    public ThreadPoolExecutor(Interpreter py) {
        this(py, Math.min(MOST_BY_DEFAULT, py.cpuCount() + MORE_THAN_CPUS));
    }

    /**
     * {@code ThreadPoolExecutor(max_workers)}.
     *
     * @throws ValueError if the number isn't positive
     */
    public ThreadPoolExecutor(Interpreter py, int maxWorkers) {
        if (maxWorkers <= 0) {
            throw new ValueError("max_workers must be greater than 0");
        }
        this.py = py;
        this.maxWorkers = maxWorkers;
        lock = new PyLock(py.gil());
        prefix = "ThreadPoolExecutor-" + py.count("ThreadPoolExecutor");
        py.exitHandlers().add(atExit);
    }

    @Override
    protected <R extends @Nullable Object> Future<R> schedule(PyFunction.Call call)
            throws InterruptedException {
        return lock.with(() -> enqueue(call));
    }

    private <R extends @Nullable Object> Future<R> enqueue(PyFunction.Call call)
            throws InterruptedException {
        if (shutDown) {
            throw new RuntimeError("cannot schedule new futures after shutdown");
        }
        Future<R> future = new Future<>(py.gil());
        queue.add(Optional.of(new WorkItem<>(future, call)));
        addThreadIfNoneIsIdle();
        return future;
    }

    private void addThreadIfNoneIsIdle() throws InterruptedException {
        if (!idle.tryAcquire() && threads.size() < maxWorkers) {
            String name = prefix + "_" + threads.size();
            threads.add(py.threads().start(name, false, this::work));
        }
    }

    private void work() {
        try {
            for (Optional<WorkItem<?>> item = next();
                    item.isPresent() || !shutDown;
                    item = next()) {
                item.ifPresent(present -> present.run(py));
            }
            queue.add(Optional.empty()); // for the next worker
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Optional<WorkItem<?>> next() throws InterruptedException {
        Optional<WorkItem<?>> item = queue.poll();
        if (item != null) {
            return item;
        }
        idle.release();
        return py.gil().blocking(queue::take);
    }

    @Override
    public void shutdown(boolean wait) throws InterruptedException {
        py.exitHandlers().remove(atExit);
        List<PyThread> started =
                lock.with(
                        () -> {
                            shutDown = true;
                            queue.add(Optional.empty());
                            return List.copyOf(threads);
                        });
        if (wait) {
            for (PyThread thread : started) {
                thread.join();
            }
        }
    }
}
