package dev.parallax.semantics.threading;

import dev.parallax.semantics.errors.ValueError;
import dev.parallax.semantics.interpreter.Interpreter;
import dev.parallax.semantics.interpreter.Waits;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * {@code threading.Semaphore}. Waits let go of the GIL. Any thread may use it.
 *
 * <pre>{@code
 * MainProgram.runMain(
 *         Interpreter.standard(),
 *         py -> {
 *             Semaphore seats = new Semaphore(py, 2);
 *             py.print(seats.acquire(false), seats.acquire(false), seats.acquire(false)); // True True False
 *             seats.release();
 *             py.print(seats.acquire(false)); // True
 *         });
 * }</pre>
 */
public sealed class Semaphore permits BoundedSemaphore {
    private final Interpreter py;
    private final ReentrantLock mutex = new ReentrantLock();
    private final Condition freed = mutex.newCondition();
    private int value;

    /** {@code threading.Semaphore()}: one may hold it. */
    public Semaphore(Interpreter py) {
        this(py, 1);
    }

    /**
     * {@code threading.Semaphore(value)}.
     *
     * @param value how many may hold it
     * @throws ValueError if negative
     */
    public Semaphore(Interpreter py, int value) {
        if (value < 0) {
            throw new ValueError("semaphore initial value must be >= 0");
        }
        this.py = py;
        this.value = value;
    }

    /** {@code semaphore.acquire()}. */
    public final void acquire() throws InterruptedException {
        boolean got = acquire(true);
        assert got : "without a limit it is held";
    }

    /** {@code semaphore.acquire(blocking)}: says whether it is held now. */
    public final boolean acquire(boolean blocking) throws InterruptedException {
        return acquireWithin(blocking ? Waits.FOREVER : 0);
    }

    /**
     * {@code semaphore.acquire(blocking, timeout)}.
     *
     * @param timeout how long to wait at most, in seconds; not at all if negative
     * @return whether it is held now
     * @throws ValueError if not blocking: there is no limit then
     */
    public final boolean acquire(boolean blocking, double timeout) throws InterruptedException {
        if (!blocking) {
            throw new ValueError("can't specify timeout for non-blocking acquire");
        }
        return acquireWithin(timeout);
    }

    private boolean acquireWithin(double timeout) throws InterruptedException {
        mutex.lock();
        try {
            if (take()) {
                return true;
            }
        } finally {
            mutex.unlock();
        }
        return timeout > 0
                && py.waits().until(mutex, freed, this::take, Timeouts.notTooLong(timeout));
    }

    private boolean take() {
        if (value == 0) {
            return false;
        }
        value--;
        return true;
    }

    /** {@code semaphore.release()}. */
    public final void release() {
        release(1);
    }

    /**
     * {@code semaphore.release(n)}.
     *
     * @param n how many more may hold it
     * @throws ValueError if not positive, or a bounded one would get more than it began with
     */
    public final void release(int n) {
        if (n < 1) {
            throw new ValueError("n must be one or more");
        }
        mutex.lock();
        try {
            checkReleased(value, n);
            value += n;
            if (n == 1) {
                freed.signal();
            } else {
                freed.signalAll();
            }
        } finally {
            mutex.unlock();
        }
    }

    void checkReleased(int before, int n) {}

    /** {@code with semaphore:}, as {@code try (var _ = semaphore.enter())}. */
    public final Held enter() throws InterruptedException {
        acquire();
        return this::release;
    }

    final int value() {
        mutex.lock();
        try {
            return value;
        } finally {
            mutex.unlock();
        }
    }

    /** {@code repr(semaphore)}. */
    @Override
    public String toString() {
        return "<threading.Semaphore at %s: value=%d>".formatted(Addresses.of(this), value());
    }
}
