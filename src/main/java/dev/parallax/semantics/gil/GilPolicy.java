package dev.parallax.semantics.gil;

import java.util.List;

/**
 * The decisions that make one GIL differ from another. The mechanism, {@link GilState}, asks; a
 * policy only answers, so it has no state and any thread may use it.
 *
 * <pre>{@code
 * GilPolicy slow = GilPolicies.byName("new", 50_000_000);
 * System.out.println(Duration.ofNanos(slow.patienceNanos()).toMillis()); // 50
 * }</pre>
 */
public interface GilPolicy {
    /** A time that never passes, in nanoseconds. */
    long FOREVER = Long.MAX_VALUE;

    /** Returns what users call it, such as {@code new}. */
    String name();

    /** Says whether there is a lock at all. */
    default boolean enabled() {
        return true;
    }

    /** Returns when the holder looks whether to let go. */
    default Checks checks() {
        return new Checks.OnRequest();
    }

    /** Returns how long a waiter waits before it may ask for the lock, in nanoseconds. */
    default long patienceNanos() {
        return FOREVER;
    }

    /**
     * Says whether a waiter that has waited that long asks.
     *
     * @param changedHands whether another thread got the lock meanwhile
     */
    default boolean asksAfterWaiting(boolean changedHands) {
        return !changedHands;
    }

    /** Says whether a thread that finds the lock taken asks at once. */
    default boolean asksOnArrival(int priority, int holdersPriority) {
        return false;
    }

    /** Returns the period of the timer that asks on behalf of the waiters, or {@link #FOREVER}. */
    default long timerNanos() {
        return FOREVER;
    }

    /**
     * Says whether the timer asks.
     *
     * @param heldNanos how long the holder has held the lock
     * @param waiters how many wait
     */
    default boolean asksAtTimer(long heldNanos, int waiters) {
        return waiters > 0;
    }

    /** Says whether a release gives the lock to a waiter, so that no other thread can take it. */
    default boolean handsOver() {
        return false;
    }

    /** Says whether who was asked to let go waits until another thread has taken the lock. */
    default boolean waitsForSuccessor() {
        return false;
    }

    /**
     * Chooses whom a release wakes or gives the lock to.
     *
     * @param waiters those who wait, the longest first; at least one
     * @param osChoice the index that the operating system would choose
     * @return an index into {@code waiters}
     */
    default int successor(List<Waiter> waiters, int osChoice) {
        return osChoice;
    }

    /** Returns a thread's priority after a release. */
    default int priorityAfter(int before, boolean forced) {
        return before;
    }

    /** Says whether each interpreter has a lock of its own. */
    default boolean perInterpreter() {
        return false;
    }

    /** Says whether the lock is only made when a second thread starts: before, checks are free. */
    default boolean madeForSecondThread() {
        return false;
    }

    /** Returns by what factor a single thread is slower than with a GIL; 1 for not at all. */
    default double singleThreadFactor() {
        return 1;
    }

    /**
     * A thread that waits for the lock.
     *
     * @param thread its number
     * @param priority its priority, higher is more urgent
     * @param seenSwitches how often the lock had changed hands when this wait began
     */
    record Waiter(long thread, int priority, long seenSwitches) {}
}
