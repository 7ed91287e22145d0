package dev.parallax.semantics.threading;

import dev.parallax.semantics.gil.Gil;
import dev.parallax.semantics.identity.PythonThread;
import dev.parallax.semantics.interpreter.Interpreter;
import dev.parallax.semantics.interpreter.Waits;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What {@link Lock} and {@link RLock} share; in Python only their methods' names. Waits let go of
 * the GIL. Any thread may use it.
 *
 * <pre>{@code
 * MainProgram.runMain(
 *         Interpreter.standard(),
 *         py -> {
 *             BasicLock lock = new Lock(py);
 *             py.print(lock.with(() -> lock.acquire(false))); // False
 *             py.print(lock.acquire(false), lock.locked()); // True True
 *         });
 * }</pre>
 */
public abstract sealed class BasicLock permits Lock, RLock {
    private final Interpreter py;
    private final AtomicBoolean held = new AtomicBoolean();
    private final AtomicInteger waiting = new AtomicInteger();
    private final ReentrantLock mutex = new ReentrantLock();
    private final Condition freed = mutex.newCondition();

    BasicLock(Interpreter py) {
        this.py = py;
    }

    final PythonThread current() {
        return py.threads().current();
    }

    /** {@code lock.acquire()}. */
    public final void acquire() throws InterruptedException {
        boolean got = acquire(true);
        assert got : "without a limit it is held";
    }

    /**
     * {@code lock.acquire(blocking)}.
     *
     * @param blocking whether to wait for it
     * @return whether it is held now
     */
    public final boolean acquire(boolean blocking) throws InterruptedException {
        return tryAcquire() || (blocking && waitFor(Waits.FOREVER));
    }

    /**
     * {@code lock.acquire(blocking, timeout)}.
     *
     * @param timeout how long to wait at most, in seconds; -1 or {@link Waits#FOREVER} for no limit
     * @return whether it is held now
     * @throws dev.parallax.semantics.errors.ValueError if the limit is negative, or given for a
     *     call that doesn't wait
     * @throws dev.parallax.semantics.errors.OverflowError if it is above some 292 years
     */
    public final boolean acquire(boolean blocking, double timeout) throws InterruptedException {
        double limit = Timeouts.ofLock(blocking, timeout);
        return tryAcquire() || (blocking && limit > 0 && waitFor(limit));
    }

    private boolean waitFor(double timeout) throws InterruptedException {
        // Counted before it looks again: who lets go afterwards sees that somebody waits.
        waiting.incrementAndGet();
        try {
            return py.waits().until(mutex, freed, this::tryAcquire, timeout);
        } finally {
            waiting.decrementAndGet();
        }
    }

    abstract boolean tryAcquire();

    /** Takes it if nobody has it. */
    final boolean seize() {
        return held.compareAndSet(false, true);
    }

    /** Lets another thread take it; says whether anybody had it. */
    final boolean free() {
        if (!held.compareAndSet(true, false)) {
            return false;
        }
        if (waiting.get() > 0) {
            mutex.lock();
            try {
                freed.signal();
            } finally {
                mutex.unlock();
            }
        }
        return true;
    }

    /**
     * {@code lock.release()}.
     *
     * @throws dev.parallax.semantics.errors.RuntimeError if it can't be released
     */
    public abstract void release();

    /** {@code lock.locked()}. */
    public final boolean locked() {
        return held.get();
    }

    /** {@code lock._is_owned()}: as good as can be known. */
    abstract boolean owned();

    /** Lets go of it altogether; returns what {@link #restore} needs. */
    abstract int save();

    /** Takes it again, however long that takes; an interrupt is kept. */
    final void restore(int saved) {
        boolean interrupted = false;
        while (!tryAcquire()) {
            try {
                boolean got = waitFor(Waits.FOREVER);
                assert got : "without a limit it is held";
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        restored(saved);
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    abstract void restored(int saved);

    /** {@code with lock:}, as {@code try (var _ = lock.enter())}. */
    public final Held enter() throws InterruptedException {
        acquire();
        return this::release;
    }

    /**
     * {@code with lock:} around a body.
     *
     * @return what the body returns
     * @throws X what the body throws
     */
    public final <T extends @Nullable Object, X extends Exception> T with(
            Gil.BlockingCall<T, X> body) throws X, InterruptedException {
        acquire();
        try {
            return body.run();
        } finally {
            release();
        }
    }

    final String address() {
        return Addresses.of(this);
    }
}
