package dev.parallax.semantics.interpreter;

import dev.parallax.semantics.gil.Activity;
import dev.parallax.semantics.gil.Gil;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/**
 * How a process's threads wait for each other: without the GIL, and on the process's clock if there
 * is a time limit. Any thread may use it. In Python the interpreter's own locks do it.
 *
 * <pre>{@code
 * Waits waits = new Waits(Gil.of(new NewGilPolicy()), new VirtualClock(), 0.5);
 * System.out.println(waits.nanos(3)); // 1500000000
 * }</pre>
 *
 * @param gil let go of while waiting
 * @param clock what time limits are measured on
 * @param timeScale what time limits are multiplied by
 */
public record Waits(Gil gil, PyClock clock, double timeScale) {
    /** No time limit. */
    public static final double FOREVER = Double.POSITIVE_INFINITY;

    private static final double NANOS = 1e9;
    // Half of what fits, so that a difference of two moments never overflows: some 146 years.
    private static final long LONGEST = Long.MAX_VALUE / 2;

    /** Returns nanoseconds, 0 or more, for seconds; {@link #FOREVER} is as long as can be. */
    public long nanos(double seconds) {
        return seconds >= LONGEST / NANOS
                ? LONGEST
                : Math.clamp(Math.round(seconds * timeScale * NANOS), 0, LONGEST);
    }

    /** Returns the moment on the clock at which a limit that begins now ends. */
    public long deadline(double timeout) {
        return clock.monotonicNanos() + nanos(timeout);
    }

    /** Returns the seconds from now to a deadline; negative if it has passed. */
    public double left(long deadline) {
        double nanos = deadline - clock.monotonicNanos();
        return timeScale > 0 ? nanos / NANOS / timeScale : Math.min(nanos, 0);
    }

    /**
     * Waits until something is true, or the time is up.
     *
     * @param mutex guards it; not held by the caller, and never held by who waits for the GIL
     * @param changed signalled, under the mutex, when it may have become true
     * @param ready what to wait for; called with the mutex held, and may take what it waits for
     * @param timeout how long to wait at most, in seconds
     * @return what ready said last
     */
    public boolean until(
            ReentrantLock mutex, Condition changed, BooleanSupplier ready, double timeout)
            throws InterruptedException {
        return gil.blocking(
                Activity.LOCK_WAIT,
                () -> {
                    mutex.lockInterruptibly();
                    try {
                        return timeout == FOREVER
                                ? untilReady(changed, ready)
                                : untilDeadline(changed, ready, timeout);
                    } finally {
                        mutex.unlock();
                    }
                });
    }

    private static boolean untilReady(Condition changed, BooleanSupplier ready)
            throws InterruptedException {
        while (!ready.getAsBoolean()) {
            changed.await();
        }
        return true;
    }

    private boolean untilDeadline(Condition changed, BooleanSupplier ready, double timeout)
            throws InterruptedException {
        long deadline = deadline(timeout);
        while (!ready.getAsBoolean()) {
            long left = deadline - clock.monotonicNanos();
            if (left <= 0) {
                return false;
            }
            clock.await(changed, left);
        }
        return true;
    }
}
