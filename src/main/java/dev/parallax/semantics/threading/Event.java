package dev.parallax.semantics.threading;

import dev.parallax.semantics.interpreter.Interpreter;
import dev.parallax.semantics.interpreter.Waits;

import java.util.concurrent.locks.ReentrantLock;

/**
 * {@code threading.Event}: a flag to wait for, without the GIL. Any thread may use it.
 *
 * <pre>{@code
 * MainProgram.runMain(
 *         Interpreter.standard(),
 *         py -> {
 *             Event ready = new Event(py);
 *             PyThread worker = new PyThread(py, ready::set);
 *             worker.start();
 *             ready.await();
 *             py.print(ready.isSet()); // True
 *             worker.join();
 *         });
 * }</pre>
 */
public final class Event {
    private final Interpreter py;
    private final ReentrantLock mutex = new ReentrantLock();
    private final java.util.concurrent.locks.Condition changed = mutex.newCondition();
    private volatile boolean flag;
    private int timesSet;

    /** {@code threading.Event()}: not set. */
    public Event(Interpreter py) {
        this.py = py;
    }

    /** {@code event.is_set()}. */
    public boolean isSet() {
        return flag;
    }

    /** {@code event.set()}: all who wait go on. */
    public void set() {
        mutex.lock();
        try {
            flag = true;
            timesSet++;
            changed.signalAll();
        } finally {
            mutex.unlock();
        }
    }

    /** {@code event.clear()}: those who were woken before still go on. */
    public void clear() {
        mutex.lock();
        try {
            flag = false;
        } finally {
            mutex.unlock();
        }
    }

    /** {@code event.wait()}. */
    public void await() throws InterruptedException {
        boolean set = await(Waits.FOREVER);
        assert set : "without a limit it was set";
    }

    /**
     * {@code event.wait(timeout)}.
     *
     * @param timeout how long to wait at most, in seconds
     * @return whether it was set
     */
    public boolean await(double timeout) throws InterruptedException {
        if (flag) {
            return true;
        }
        double limit = Timeouts.notTooLong(timeout);
        int before = timesSet();
        return py.waits().until(mutex, changed, () -> flag || timesSet != before, limit);
    }

    private int timesSet() {
        mutex.lock();
        try {
            return timesSet;
        } finally {
            mutex.unlock();
        }
    }

    /** {@code repr(event)}. */
    @Override
    public String toString() {
        return "<threading.Event at %s: %s>".formatted(Addresses.of(this), flag ? "set" : "unset");
    }
}
