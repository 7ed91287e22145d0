package dev.parallax.semantics.threading;

import dev.parallax.semantics.gil.Gil.BlockingCall;
import dev.parallax.semantics.identity.PythonThread;
import dev.parallax.semantics.interpreter.Interpreter;
import dev.parallax.semantics.interpreter.Waits;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** What {@link Lock} and {@link RLock} share. Waits let go of the GIL. Any thread may use it. */
public abstract sealed class BasicLock permits Lock, RLock {
    private final Interpreter py;
    private final AtomicBoolean held = new AtomicBoolean();
    private final ReentrantLock mutex = new ReentrantLock();
    private final Condition freed = mutex.newCondition();
    private volatile int waiting;

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
     * @throws dev.parallax.semantics.errors.ValueError if it is negative, or given though not
     *     blocking
     */
    public final boolean acquire(boolean blocking, double timeout) throws InterruptedException {
        double limit = Timeouts.checked(blocking, timeout);
        return tryAcquire() || (blocking && limit > 0 && waitFor(limit));
    }

    private boolean waitFor(double timeout) throws InterruptedException {
        try {
            return py.waits().until(mutex, freed, this::tryAcquireInLine, timeout);
        } finally {
            leaveLine();
        }
    }

    /** Says first that somebody waits, so that who lets go at the same time sees it. */
    private boolean tryAcquireInLine() {
        waiting++;
        boolean got = tryAcquire();
        if (got) {
            return true;
        }
        return false;
    }

    private void leaveLine() {}

    abstract boolean tryAcquire();

    /** Takes it if it is free. */
    final boolean seize() {
        return held.compareAndSet(false, true);
    }

    /** Lets somebody else take it. */
    final void free() {
        held.set(false);
        if (waiting > 0) {
            mutex.lock();
            try {
                freed.signal();
            } finally {
                mutex.unlock();
            }
        }
    }
}
