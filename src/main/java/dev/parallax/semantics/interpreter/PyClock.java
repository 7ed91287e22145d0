package dev.parallax.semantics.interpreter;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.concurrent.locks.Condition;

/**
 * Where a Python process gets its time from, and how it lets time pass.
 *
 * <pre>{@code
 * PyClock clock = new VirtualClock();
 * long before = clock.monotonicNanos();
 * clock.sleep(1_000_000_000);
 * System.out.println(clock.monotonicNanos() - before); // 1000000000
 * }</pre>
 */
public interface PyClock {
    /** Returns the date and time: {@code time.time()}. */
    Instant now();

    /** Returns the same in the local time zone: {@code time.localtime()}. */
    ZonedDateTime localTime();

    /** Returns nanoseconds from some fixed moment: {@code time.monotonic_ns()}. */
    long monotonicNanos();

    /**
     * Lets time pass.
     *
     * @param nanos how much, 0 or more
     */
    void sleep(long nanos) throws InterruptedException;

    /**
     * Waits for a signal, but no longer than a time. May return early without a signal.
     *
     * @param signal the condition, its lock held
     * @param nanos the limit, 0 or more
     */
    void await(Condition signal, long nanos) throws InterruptedException;

    /** Says whether time passes only when somebody sleeps. */
    default boolean virtual() {
        return false;
    }

    /**
     * Returns how long an event loop waits for calls that other threads make before it lets virtual
     * time pass: nanoseconds of real time, 0 for not at all.
     */
    default long patience() {
        return 1_000_000_000L;
    }
}
