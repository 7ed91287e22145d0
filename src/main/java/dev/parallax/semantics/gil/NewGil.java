package dev.parallax.semantics.gil;

import dev.parallax.semantics.identity.PythonThread;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The GIL of CPython 3.2 and later, on real threads.
 *
 * <table>
 * <caption>States of the lock, and what leads from one to the next</caption>
 * <tr><th>state</th><th>event</th><th>next</th></tr>
 * <tr><td>free</td><td>a thread takes it</td><td>held</td></tr>
 * <tr><td>held</td><td>a waiter has waited one switch interval in which the lock did not change
 * hands</td><td>held, drop requested</td></tr>
 * <tr><td>held</td><td>the holder blocks or ends</td><td>free</td></tr>
 * <tr><td>held, drop requested</td><td>the holder ticks: it lets go and waits until another thread
 * has taken the lock</td><td>held by another</td></tr>
 * </table>
 *
 * <p>Differs from CPython: the waiter to wake is the one that has waited longest, where CPython
 * leaves the choice to the operating system.
 */
public final class NewGil extends Gil {
    /** {@code sys.getswitchinterval()} of a fresh CPython. */
    public static final Duration DEFAULT_INTERVAL = Duration.ofMillis(5);

    private final long intervalNanos;
    private final ReentrantLock mutex = new ReentrantLock();
    private final Condition released = mutex.newCondition();
    private final Condition switched = mutex.newCondition();
    private volatile @Nullable PythonThread holder;
    private @Nullable PythonThread lastHolder;
    private GilCounts counts = new GilCounts(0, 0, 0, 0, 0);

    /**
     * Makes one that nobody holds.
     *
     * @param interval how long a waiter waits before it asks; CPython's {@code setswitchinterval}
     */
    public NewGil(Duration interval) {
        intervalNanos = Math.max(1_000, interval.toNanos());
    }

    @Override
    public void take() {
        PythonThread me = bound();
        boolean interrupted = false;
        mutex.lock();
        try {
            if (me.equals(holder)) {
                throw new IllegalStateException(me.name() + " holds the GIL already");
            }
            while (holder != null) {
                interrupted |= waitOneInterval();
            }
            become(me);
        } finally {
            mutex.unlock();
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Asks for the lock if it did not change hands meanwhile; returns whether interrupted. */
    @SuppressWarnings("WaitNotInLoop") // the caller loops, and each turn is a fresh interval
    private boolean waitOneInterval() {
        long seen = counts.switches();
        long left = intervalNanos;
        boolean interrupted = false;
        try {
            left = released.awaitNanos(intervalNanos);
        } catch (InterruptedException e) {
            interrupted = true;
        }
        if (left <= 0 && holder != null && counts.switches() == seen) {
            setBreaker(true);
            count(0, 0, 0, 1, 0);
        }
        return interrupted;
    }

    private void become(PythonThread me) {
        holder = me;
        count(1, 0, 0, 0, me.equals(lastHolder) ? 0 : 1);
        lastHolder = me;
        setBreaker(false);
        switched.signalAll();
    }

    @Override
    public void drop(boolean last) {
        letGo(last, false);
    }

    private void letGo(boolean last, boolean forced) {
        PythonThread me = bound();
        mutex.lock();
        try {
            if (!me.equals(holder)) {
                throw new IllegalStateException(me.name() + " does not hold the GIL");
            }
            holder = null;
            count(0, 1, forced ? 1 : 0, 0, 0);
            released.signal();
            if (breaker() && !last) {
                waitForSuccessor(me);
            }
        } finally {
            mutex.unlock();
        }
    }

    /** The forced switch: without it the thread that was asked would win the lock back at once. */
    private void waitForSuccessor(PythonThread me) {
        setBreaker(false);
        while (me.equals(lastHolder)) {
            switched.awaitUninterruptibly();
        }
    }

    @Override
    protected void atBreaker() {
        if (held()) {
            letGo(false, true);
            take();
        }
    }

    @Override
    public boolean held() {
        PythonThread me = PythonThread.bound();
        return me != null && me.equals(holder);
    }

    @Override
    public boolean enabled() {
        return true;
    }

    /** Returns the switch interval in seconds: {@code sys.getswitchinterval()}. */
    public double switchInterval() {
        return (double) intervalNanos / TimeUnit.SECONDS.toNanos(1);
    }

    /** Returns what was counted so far. */
    public GilCounts counts() {
        mutex.lock();
        try {
            return counts;
        } finally {
            mutex.unlock();
        }
    }

    private void count(long takes, long drops, long forced, long requests, long switches) {
        counts =
                new GilCounts(
                        counts.takes() + takes,
                        counts.drops() + drops,
                        counts.forcedDrops() + forced,
                        counts.requests() + requests,
                        counts.switches() + switches);
    }

    private static PythonThread bound() {
        PythonThread me = PythonThread.bound();
        if (me == null) {
            throw new IllegalStateException(
                    "this Java thread stands for no Python thread: bind one before taking the GIL");
        }
        return me;
    }
}
