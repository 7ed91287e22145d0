package dev.parallax.semantics.futures;

import dev.parallax.semantics.errors.BrokenThreadPool;
import dev.parallax.semantics.gil.PyLock;
import dev.parallax.semantics.interpreter.Interpreter;
import dev.parallax.semantics.interpreter.PyThread;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/**
 * The threads of a pool and the calls that wait for them. It doesn't know its executor, so that an
 * executor that nobody holds any more is collected and its threads end.
 */
final class Workers {
    private static final String BROKEN =
            "A thread initializer failed, the thread pool is not usable anymore";

    private final Interpreter py;
    private final PoolPlan plan;
    private final PoolsAtExit atExit;
    private final PyLock lock;
    // An empty item tells a worker to look whether the pool is shut down.
    private final LinkedBlockingQueue<Optional<WorkItem<?>>> queue = new LinkedBlockingQueue<>();
    private final Semaphore idle = new Semaphore(0);
    private final List<PyThread> threads = new ArrayList<>();
    private volatile boolean shutDown;
    private volatile boolean broken;

    Workers(Interpreter py, PoolPlan plan) {
        this.py = py;
        this.plan = plan;
        atExit = PoolsAtExit.of(py);
        lock = new PyLock(py.gil());
    }

    PoolPlan plan() {
        return plan;
    }

    PyLock lock() {
        return lock;
    }

    PoolsAtExit atExit() {
        return atExit;
    }

    boolean shutDown() {
        return shutDown;
    }

    /** Returns what a call to a broken pool raises; null if it isn't broken. */
    @Nullable BrokenThreadPool failure() {
        return broken ? plan.broken().apply(BROKEN) : null;
    }

    /** Adds a call, and a thread if none is idle; with both locks held. */
    void add(WorkItem<?> item) throws InterruptedException {
        queue.add(Optional.of(item));
        if (!idle.tryAcquire() && threads.size() < plan.maxWorkers()) {
            String name = plan.prefix() + "_" + threads.size();
            WorkerContext context = plan.contexts().get();
            PyThread thread = new PyThread(py, name, false, () -> work(context));
            start(thread);
            threads.add(thread);
        }
    }

    private void start(PyThread thread) throws InterruptedException {
        boolean started = false;
        atExit.add(thread, this);
        try {
            thread.start();
            started = true;
        } finally {
            if (!started) {
                atExit.remove(thread);
            }
        }
    }

    private void work(WorkerContext context) throws InterruptedException {
        try {
            if (initialized(context)) {
                makeCalls(context);
            }
        } finally {
            atExit.remove(py.threads().currentThread());
        }
    }

    private boolean initialized(WorkerContext context) throws InterruptedException {
        try {
            context.initialize();
            return true;
        } catch (Throwable e) {
            FuturesLog.write(py, "Exception in initializer:", e);
            lock.with(
                    () -> {
                        broken = true;
                        drain(item -> item.future().setException(plan.broken().apply(BROKEN)));
                        return null;
                    });
            return false;
        }
    }

    private void makeCalls(WorkerContext context) {
        try {
            while (true) {
                Optional<WorkItem<?>> item = next();
                if (item.isPresent()) {
                    item.get().run(context);
                } else if (shutDown || atExit.shutDown()) {
                    shutDown = true;
                    wake(); // for the next worker
                    return;
                }
            }
        } catch (Throwable e) {
            FuturesLog.write(py, "Exception in worker", e);
        } finally {
            context.close();
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

    /** Lets one worker look whether it is to end, and it the next. */
    void wake() {
        queue.add(Optional.empty());
    }

    /** Takes no more calls; with the lock held, or when nobody has the executor any more. */
    void end(boolean cancel) {
        shutDown = true;
        if (cancel) {
            drain(item -> item.future().cancel());
        }
        wake();
    }

    private void drain(Consumer<WorkItem<?>> each) {
        for (Optional<WorkItem<?>> item = queue.poll(); item != null; item = queue.poll()) {
            item.ifPresent(each);
        }
    }

    /** Waits for all threads. */
    void join() throws InterruptedException {
        for (PyThread thread : lock.with(() -> List.copyOf(threads))) {
            thread.join();
        }
    }
}
