package dev.parallax.semantics.multiprocessing;

import java.io.Serializable;
import java.util.function.BooleanSupplier;

/**
 * {@code multiprocessing.Condition}: a condition between processes. Any thread may use it.
 *
 * <p>Java's objects have {@code wait} and {@code notify} of their own, hence the names.
 *
 * <pre>{@code
 * MainProgram.runMain(
 *         Interpreter.standard(),
 *         py -> {
 *             Deque<String> parcels = new ArrayDeque<>();
 *             Condition changed = Multiprocessing.getContext(py).condition();
 *             PyThread taker =
 *                     new PyThread(
 *                             py,
 *                             () -> {
 *                                 try (BasicLock.Block _ = changed.enter()) {
 *                                     changed.awaitFor(() -> !parcels.isEmpty());
 *                                     py.print("took", parcels.remove()); // took tea
 *                                 }
 *                             });
 *             taker.start();
 *             try (BasicLock.Block _ = changed.enter()) {
 *                 parcels.add("tea");
 *                 changed.notifyOne();
 *             }
 *             taker.join();
 *         });
 * }</pre>
 */
public final class Condition implements Serializable {
    private static final long serialVersionUID = 1L;

    private static final double NANOS = 1e9;

    private final transient BasicLock lock;
    private final transient Remote remote;

    Condition(BasicLock lock, Remote remote) {
        this.lock = lock;
        this.remote = remote;
    }

    /** {@code condition.acquire()}. */
    public void acquire() throws InterruptedException {
        lock.acquire();
    }

    /** {@code condition.release()}. */
    public void release() {
        lock.release();
    }

    /** {@code with condition:}. */
    public BasicLock.Block enter() throws InterruptedException {
        return lock.enter();
    }

    /** {@code condition.wait()}: lets go of the lock, waits without the GIL, takes the lock. */
    public void await() throws InterruptedException {
        boolean notified = await(Double.POSITIVE_INFINITY);
        assert notified : "without a limit it was notified";
    }

    /**
     * {@code condition.wait(timeout)}.
     *
     * @param timeout how long to wait at most, in seconds
     * @return whether it was notified
     */
    public boolean await(double timeout) throws InterruptedException {
        AssertionFailed.require(mine(), "must acquire() condition before using wait()");
        Object ticket = remote.ask("ticket", null);
        Object levels = lock.remote().ask("unlock", null);
        Object answer = Room.EXPIRED;
        try {
            answer = remote.ask("wait", ticket, timeout);
        } finally {
            if (answer == Room.EXPIRED) {
                answer = remote.ask("forget", ticket);
            }
            Object held = lock.remote().ask("relock", levels, Double.POSITIVE_INFINITY);
            assert Boolean.TRUE.equals(held) : "without a limit it is held";
        }
        return Boolean.TRUE.equals(answer);
    }

    /** {@code condition.wait_for(predicate)}. */
    public void awaitFor(BooleanSupplier predicate) throws InterruptedException {
        boolean met = awaitFor(predicate, Double.POSITIVE_INFINITY);
        assert met : "without a limit it is met";
    }

    /**
     * {@code condition.wait_for(predicate, timeout)}.
     *
     * @param predicate asked first, and again after each wait
     * @param timeout how long to wait at most, in seconds
     * @return what the predicate said last
     */
    public boolean awaitFor(BooleanSupplier predicate, double timeout) throws InterruptedException {
        if (predicate.getAsBoolean()) {
            return true;
        }
        // Other processes know nothing of a virtual clock, so all waits between them are real.
        long begin = System.nanoTime();
        double left = timeout;
        do {
            await(left);
            if (predicate.getAsBoolean()) {
                return true;
            }
            left = timeout - (System.nanoTime() - begin) / NANOS;
        } while (left > 0);
        return false;
    }

    /** {@code condition.notify()}. */
    public void notifyOne() {
        notifySome(1);
    }

    /** {@code condition.notify(n)}. */
    public void notifySome(int n) {
        AssertionFailed.require(mine(), "lock is not owned");
        Object done = remote.ask("notify", n);
        assert Boolean.TRUE.equals(done) : "it always can";
    }

    /** {@code condition.notify_all()}. */
    public void notifyEvery() {
        notifySome(Integer.MAX_VALUE);
    }

    private boolean mine() {
        return Boolean.TRUE.equals(lock.remote().ask("mine", null));
    }

    private Object writeReplace() {
        return Handle.inherited("Condition", remote, lock);
    }
}
