package dev.parallax.semantics.threading;

import dev.parallax.semantics.errors.RuntimeError;
import dev.parallax.semantics.interpreter.Interpreter;
import dev.parallax.semantics.interpreter.Waits;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/**
 * {@code threading.Condition}. Those who wait are notified in the order in which they came. Any
 * thread may use it.
 *
 * <p>Java's objects have {@code wait} and {@code notify} of their own, hence the names.
 *
 * <pre>{@code
 * MainProgram.runMain(
 *         Interpreter.standard(),
 *         py -> {
 *             Deque<String> parcels = new ArrayDeque<>();
 *             Condition changed = new Condition(py);
 *             PyThread taker =
 *                     new PyThread(
 *                             py,
 *                             () -> {
 *                                 try (Held _ = changed.enter()) {
 *                                     changed.awaitFor(() -> !parcels.isEmpty());
 *                                     py.print("took", parcels.remove()); // took tea
 *                                 }
 *                             });
 *             taker.start();
 *             try (Held _ = changed.enter()) {
 *                 parcels.add("tea");
 *                 changed.notifyOne();
 *             }
 *             taker.join();
 *         });
 * }</pre>
 */
public final class Condition {
    private final Interpreter py;
    private final BasicLock lock;
    private final ReentrantLock mutex = new ReentrantLock();
    private final Deque<Waiter> waiters = new ArrayDeque<>();

    private final class Waiter {
        private final java.util.concurrent.locks.Condition signal = mutex.newCondition();
        private boolean notified;

        boolean notified() {
            return notified;
        }

        void tell() {
            notified = true;
            signal.signal();
        }
    }

    /** {@code threading.Condition()}: with an {@link RLock} of its own. */
    public Condition(Interpreter py) {
        this(py, new RLock(py));
    }

    /** {@code threading.Condition(lock)}. */
    public Condition(Interpreter py, BasicLock lock) {
        this.py = py;
        this.lock = lock;
    }

    /** {@code condition.acquire()}. */
    public void acquire() throws InterruptedException {
        lock.acquire();
    }

    /** {@code condition.acquire(blocking, timeout)}; see {@link BasicLock}. */
    public boolean acquire(boolean blocking, double timeout) throws InterruptedException {
        return lock.acquire(blocking, timeout);
    }

    /** {@code condition.release()}. */
    public void release() {
        lock.release();
    }

    /** {@code condition.locked()}. */
    public boolean locked() {
        return lock.locked();
    }

    /** {@code with condition:}, as {@code try (var _ = condition.enter())}. */
    public Held enter() throws InterruptedException {
        return lock.enter();
    }

    /** {@code condition.wait()}: lets go of the lock, waits, takes the lock again. */
    public void await() throws InterruptedException {
        boolean notified = await(Waits.FOREVER);
        assert notified : "without a limit it was notified";
    }

    /**
     * {@code condition.wait(timeout)}.
     *
     * @param timeout how long to wait at most, in seconds
     * @return whether it was notified
     * @throws RuntimeError if the lock is not held
     */
    public boolean await(double timeout) throws InterruptedException {
        if (!lock.owned()) {
            throw new RuntimeError("cannot wait on un-acquired lock");
        }
        Waiter waiter = new Waiter();
        double limit = Timeouts.notTooLong(timeout);
        add(waiter);
        int saved = lock.save();
        boolean notified = false;
        try {
            notified = py.waits().until(mutex, waiter.signal, waiter::notified, limit);
        } finally {
            lock.restore(saved);
            if (!notified) {
                remove(waiter);
            }
        }
        return notified;
    }

    private void add(Waiter waiter) {
        mutex.lock();
        try {
            waiters.add(waiter);
        } finally {
            mutex.unlock();
        }
    }

    private void remove(Waiter waiter) {
        mutex.lock();
        try {
            waiters.remove(waiter);
        } finally {
            mutex.unlock();
        }
    }

    /** {@code condition.wait_for(predicate)}. */
    public void awaitFor(BooleanSupplier predicate) throws InterruptedException {
        boolean met = awaitFor(predicate, Waits.FOREVER);
        assert met : "without a limit it is met";
    }

    /**
     * {@code condition.wait_for(predicate, timeout)}.
     *
     * @param timeout how long to wait at most, in seconds
     * @return what the predicate said last
     */
    public boolean awaitFor(BooleanSupplier predicate, double timeout) throws InterruptedException {
        if (predicate.getAsBoolean()) {
            return true;
        }
        long deadline = py.waits().deadline(timeout);
        double left = timeout;
        do {
            await(left);
            if (predicate.getAsBoolean()) {
                return true;
            }
            left = timeout == Waits.FOREVER ? timeout : py.waits().left(deadline);
        } while (left > 0);
        return false;
    }

    /** {@code condition.notify()}. */
    public void notifyOne() {
        notifySome(1);
    }

    /**
     * {@code condition.notify(n)}.
     *
     * @param n how many to notify; fewer if fewer wait
     * @throws RuntimeError if the lock is not held
     */
    public void notifySome(int n) {
        if (!lock.owned()) {
            throw new RuntimeError("cannot notify on un-acquired lock");
        }
        mutex.lock();
        try {
            for (int i = 0; i < n && !waiters.isEmpty(); i++) {
                waiters.removeFirst().tell();
            }
        } finally {
            mutex.unlock();
        }
    }

    /** {@code condition.notify_all()}. */
    public void notifyEvery() {
        notifySome(Integer.MAX_VALUE);
    }

    /** {@code repr(condition)}. */
    @Override
    public String toString() {
        mutex.lock();
        try {
            return "<Condition(" + lock + ", " + waiters.size() + ")>";
        } finally {
            mutex.unlock();
        }
    }
}
