package dev.parallax.semantics.gil;

import java.util.concurrent.locks.Condition;

/**
 * A thread that waits for the lock. Each has a condition of its own, so that the policy and not the
 * JVM chooses who is woken. To be used under the lock's mutex.
 */
final class Sleeper {
    private final Condition condition;
    private boolean woken;
    private boolean interrupted;

    Sleeper(Condition condition) {
        this.condition = condition;
    }

    /**
     * Sleeps; an interrupt is noted, but doesn't shorten the sleep.
     *
     * @return whether it was woken before the time had passed
     */
    boolean sleep(long nanos) {
        long end = nanos == GilPolicy.FOREVER ? 0 : System.nanoTime() + nanos;
        while (!woken) {
            long left = nanos == GilPolicy.FOREVER ? nanos : end - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            try {
                left = condition.awaitNanos(left);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        woken = false;
        return true;
    }

    void wake() {
        woken = true;
        condition.signal();
    }

    /** Says whether the thread was interrupted while it slept. */
    boolean interrupted() {
        return interrupted;
    }
}
