package dev.parallax.simulation;

/**
 * Processor time that the operating system's locks cost, in nanoseconds.
 *
 * @param pair letting go of a lock that nobody waits for, and taking a free lock later
 * @param wake letting go of a lock and waking a waiter; the lock is free meanwhile
 * @param enterWait beginning to wait
 * @param leaveWait what a woken thread does before it looks at the lock again
 * @param mutex for how long looking at the lock keeps others from looking at it; they sleep. 0 for
 *     too short to matter
 */
public record LockCosts(long pair, long wake, long enterWait, long leaveWait, long mutex) {
    /** Makes some with a mutex that is never in the way. */
    public LockCosts(long pair, long wake, long enterWait, long leaveWait) {
        this(pair, wake, enterWait, leaveWait, 0);
    }

    /** Linux's futexes. */
    public static final LockCosts FUTEX = new LockCosts(40, 1_500, 1_000, 500);
}
