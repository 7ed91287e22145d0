package dev.parallax.semantics.queue;

import dev.parallax.semantics.errors.ValueError;
import dev.parallax.semantics.interpreter.Interpreter;
import dev.parallax.semantics.interpreter.Waits;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/**
 * {@code queue.Queue}: first in, first out. Waits let go of the GIL. Any thread may use it.
 *
 * <pre>{@code
 * MainProgram.runMain(
 *         Interpreter.standard(),
 *         py -> {
 *             Queue<Integer> queue = new Queue<>(py);
 *             PyThread worker =
 *                     new PyThread(
 *                             py,
 *                             () -> {
 *                                 py.print("got", queue.get()); // got 1
 *                                 queue.taskDone();
 *                             });
 *             worker.start();
 *             queue.put(1);
 *             queue.join();
 *             worker.join();
 *         });
 * }</pre>
 *
 * @param <T> what is put; null stands for None
 */
public sealed class Queue<T extends @Nullable Object> permits LifoQueue, PriorityQueue {
    private final Interpreter py;
    private final int maxsize;
    private final Store<T> store;
    private final ReentrantLock mutex = new ReentrantLock();
    private final Condition notEmpty = mutex.newCondition();
    private final Condition notFull = mutex.newCondition();
    private final Condition allDone = mutex.newCondition();
    private int unfinished;
    private boolean shutdown;

    /** {@code queue.Queue()}: without a limit. */
    public Queue(Interpreter py) {
        this(py, 0);
    }

    /**
     * {@code queue.Queue(maxsize)}.
     *
     * @param maxsize how many it holds at most; 0 or less for no limit
     */
    public Queue(Interpreter py, int maxsize) {
        this(py, maxsize, Store.fifo());
    }

    Queue(Interpreter py, int maxsize, Store<T> store) {
        this.py = py;
        this.maxsize = maxsize;
        this.store = store;
    }

    /** {@code queue.maxsize}. */
    public final int maxsize() {
        return maxsize;
    }

    /** {@code queue.qsize()}. */
    public final int qsize() {
        mutex.lock();
        try {
            return store.size();
        } finally {
            mutex.unlock();
        }
    }

    /** {@code queue.empty()}. */
    public final boolean empty() {
        return qsize() == 0;
    }

    /** {@code queue.full()}. */
    public final boolean full() {
        return maxsize > 0 && qsize() >= maxsize;
    }

    /**
     * {@code queue.put(item)}: waits while it is full.
     *
     * @throws ShutDown if it is shut down
     */
    public final void put(T item) throws InterruptedException {
        put(item, true, Waits.FOREVER);
    }

    /**
     * {@code queue.put(item, block, timeout)}.
     *
     * @param block whether to wait while it is full
     * @param timeout how long at most, in seconds; {@link Waits#FOREVER} for no limit
     * @throws Full if it is full at the end
     * @throws ShutDown if it is shut down
     * @throws ValueError if the limit is negative and there is a most that it holds
     */
    public final void put(T item, boolean block, double timeout) throws InterruptedException {
        boolean put =
                tried(
                        () -> {
                            boolean waits = block && maxsize > 0 && !shutdown;
                            checkLimit(waits, timeout);
                            return offer(item);
                        });
        if (put) {
            return;
        }
        if (!block || !py.waits().until(mutex, notFull, () -> offer(item), timeout)) {
            throw new Full();
        }
    }

    /**
     * {@code queue.put_nowait(item)}.
     *
     * @throws Full if it is full
     * @throws ShutDown if it is shut down
     */
    public final void putNowait(T item) throws InterruptedException {
        put(item, false, Waits.FOREVER);
    }

    private boolean offer(T item) {
        if (shutdown) {
            throw new ShutDown();
        }
        if (maxsize > 0 && store.size() >= maxsize) {
            return false;
        }
        store.put(item);
        unfinished++;
        notEmpty.signal();
        return true;
    }

    /**
     * {@code queue.get()}: waits while it is empty.
     *
     * @throws ShutDown if it is empty and shut down
     */
    public final T get() throws InterruptedException {
        return get(true, Waits.FOREVER);
    }

    /**
     * {@code queue.get(block, timeout)}.
     *
     * @param block whether to wait while it is empty
     * @param timeout how long at most, in seconds; {@link Waits#FOREVER} for no limit
     * @throws Empty if it is empty at the end
     * @throws ShutDown if it is empty and shut down
     * @throws ValueError if the limit is negative
     */
    public final T get(boolean block, double timeout) throws InterruptedException {
        Taken<T> taken = new Taken<>();
        boolean got =
                tried(
                        () -> {
                            checkLimit(block && !(shutdown && store.size() == 0), timeout);
                            return take(taken);
                        });
        if (got) {
            return taken.item();
        }
        if (!block || !py.waits().until(mutex, notEmpty, () -> take(taken), timeout)) {
            throw new Empty();
        }
        return taken.item();
    }

    /**
     * {@code queue.get_nowait()}.
     *
     * @throws Empty if it is empty
     * @throws ShutDown if it is empty and shut down
     */
    public final T getNowait() throws InterruptedException {
        return get(false, Waits.FOREVER);
    }

    private boolean take(Taken<T> taken) {
        if (store.size() == 0) {
            if (shutdown) {
                throw new ShutDown();
            }
            return false;
        }
        taken.put(store.take());
        notFull.signal();
        return true;
    }

    private boolean tried(BooleanSupplier step) {
        mutex.lock();
        try {
            return step.getAsBoolean();
        } finally {
            mutex.unlock();
        }
    }

    private static void checkLimit(boolean waits, double timeout) {
        if (waits && timeout < 0) {
            throw new ValueError("'timeout' must be a non-negative number");
        }
    }

    /**
     * {@code queue.task_done()}: one item that was got has been dealt with.
     *
     * @throws ValueError if called more often than items were put
     */
    public final void taskDone() {
        mutex.lock();
        try {
            if (unfinished <= 0) {
                throw new ValueError("task_done() called too many times");
            }
            unfinished--;
            if (unfinished == 0) {
                allDone.signalAll();
            }
        } finally {
            mutex.unlock();
        }
    }

    /** {@code queue.unfinished_tasks}: how many that were put have not been dealt with. */
    public final int unfinishedTasks() {
        mutex.lock();
        try {
            return unfinished;
        } finally {
            mutex.unlock();
        }
    }

    /** {@code queue.is_shutdown}. */
    public final boolean isShutdown() {
        return tried(() -> shutdown);
    }

    /** {@code queue.join()}: waits until all that was put has been dealt with. */
    public final void join() throws InterruptedException {
        if (!tried(() -> unfinished == 0)) {
            boolean done = py.waits().until(mutex, allDone, () -> unfinished == 0, Waits.FOREVER);
            assert done : "without a limit all is done";
        }
    }

    /** {@code queue.shutdown()}: nothing can be put any more; what it holds can still be got. */
    public final void shutdown() {
        shutdown(false);
    }

    /**
     * {@code queue.shutdown(immediate)}: wakes all who wait.
     *
     * @param immediate also to drop what it holds, as if it had been dealt with
     */
    public final void shutdown(boolean immediate) {
        mutex.lock();
        try {
            shutdown = true;
            while (immediate && store.size() > 0) {
                store.take();
                unfinished = Math.max(0, unfinished - 1);
            }
            allDone.signalAll();
            notEmpty.signalAll();
            notFull.signalAll();
        } finally {
            mutex.unlock();
        }
    }
}
