package dev.parallax.semantics.multiprocessing;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.TimeUnit;

/**
 * The state of something shared, in the process that made it. Each request is tried, and tried
 * again after every change, until it can be met or its time is up. Any thread may use it.
 */
abstract class Room {
    /** What a try returns if the request can't be met yet. */
    static final Unmet PENDING = Unmet.PENDING;

    /** What is returned when the time is up. */
    static final Unmet EXPIRED = Unmet.EXPIRED;

    enum Unmet {
        PENDING,
        EXPIRED
    }

    /**
     * What is asked for, and by whom.
     *
     * @param op what to do
     * @param pid the process
     * @param thread the thread in it
     * @param argument what the operation needs, or null
     * @param nanos how long it may take
     */
    record Request(String op, long pid, long thread, @Nullable Object argument, long nanos) {
        int number() {
            return argument instanceof Integer value ? value : 0;
        }

        byte[] bytes() {
            return argument instanceof byte[] value ? value : new byte[0];
        }
    }

    /** Tries to meet a request, or returns {@link #PENDING} and changes nothing. */
    abstract @Nullable Object attempt(Request request);

    /** Tries once. */
    final synchronized @Nullable Object tryNow(Request request) {
        Object result = attempt(request);
        if (result != PENDING) {
            notifyAll();
        }
        return result;
    }

    /** Waits until the request is met; {@link #EXPIRED} if it isn't in time. */
    final synchronized @Nullable Object call(Request request) throws InterruptedException {
        long end = System.nanoTime() + Math.min(request.nanos(), Long.MAX_VALUE / 4);
        Object result = attempt(request);
        while (result == PENDING) {
            long left = end - System.nanoTime();
            if (left <= 0) {
                return EXPIRED;
            }
            TimeUnit.NANOSECONDS.timedWait(this, left);
            result = attempt(request);
        }
        notifyAll();
        return result;
    }
}
