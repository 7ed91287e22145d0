package dev.parallax.semantics.gil;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/**
 * Looks at a lock once a period. It has a thread only while it is needed and some periods longer,
 * so nobody has to close it.
 */
final class GilTimer {
    private static final int IDLE_PERIODS = 20;

    private final ReentrantLock mutex;
    private final Condition never;
    private final long periodNanos;
    private final BooleanSupplier needed;
    private final Runnable look;
    private boolean running;

    /**
     * Makes one without a thread.
     *
     * @param mutex held while needed and look are called
     */
    GilTimer(ReentrantLock mutex, long periodNanos, BooleanSupplier needed, Runnable look) {
        this.mutex = mutex;
        this.periodNanos = periodNanos;
        this.needed = needed;
        this.look = look;
        never = mutex.newCondition();
    }

    /** Sees to it that there is a thread; the caller holds the mutex. */
    void start() {
        if (!running) {
            Thread.ofPlatform().daemon().name(Gil.TIMER_THREAD).start(this::run);
            running = true;
        }
    }

    private void run() {
        mutex.lock();
        try {
            long next = System.nanoTime();
            int idle = 0;
            while (idle < IDLE_PERIODS) {
                next = Math.max(next + periodNanos, System.nanoTime());
                sleepUntil(next);
                if (needed.getAsBoolean()) {
                    idle = 0;
                    look.run();
                } else {
                    idle++;
                }
            }
        } catch (InterruptedException e) {
            // Nobody has a reason to; whoever needs it next starts another.
        } finally {
            running = false;
            mutex.unlock();
        }
    }

    private void sleepUntil(long end) throws InterruptedException {
        long left = end - System.nanoTime();
        while (left > 0) {
            left = never.awaitNanos(left);
        }
    }

    /** Says whether there is a thread, for tests. */
    boolean running() {
        mutex.lock();
        try {
            return running;
        } finally {
            mutex.unlock();
        }
    }
}
