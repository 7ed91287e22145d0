package dev.parallax.semantics.gil;

/**
 * The GIL of CPython up to 2.7 and 3.1: {@code ceval.c} and {@code thread_pthread.h} of 2.7.
 *
 * <table>
 * <caption>States of the lock, and what leads from one to the next</caption>
 * <tr><th>state</th><th>event</th><th>next</th></tr>
 * <tr><td>not made</td><td>a second thread is started</td><td>held by the first</td></tr>
 * <tr><td>free</td><td>any thread takes it</td><td>held</td></tr>
 * <tr><td>held</td><td>100 ticks have passed: the holder lets go, wakes a waiter, and tries to take
 * it back at once</td><td>free</td></tr>
 * <tr><td>held</td><td>the holder blocks or ends: one waiter is woken</td><td>free</td></tr>
 * </table>
 *
 * <pre>{@code
 * GilPolicy policy = new OldGilPolicy();
 * System.out.println(policy.name() + " " + policy.enabled()); // old true
 * }</pre>
 *
 * @param checkInterval {@code sys.getcheckinterval()} in ticks; 0 or less: every tick
 * @param lock what the platform's lock is made of
 */
public record OldGilPolicy(int checkInterval, PlatformLock lock) implements GilPolicy {
    /** {@code sys.getcheckinterval()} of a fresh CPython 2.7. */
    public static final int DEFAULT_CHECK_INTERVAL = 100;

    /** The two implementations in {@code thread_pthread.h}. */
    public enum PlatformLock {
        /** A POSIX semaphore: Linux. */
        SEMAPHORE,
        /** A flag, a mutex and a condition: macOS and others. */
        MUTEX_AND_CONDITION
    }

    /** Makes one with the default interval and Linux's lock. */
    public OldGilPolicy() {
        this(DEFAULT_CHECK_INTERVAL, PlatformLock.SEMAPHORE);
    }

    @Override
    public String name() {
        return lock == PlatformLock.SEMAPHORE ? "old" : "old-mutex";
    }

    @Override
    public Checks checks() {
        return new Checks.EveryTicks(checkInterval);
    }

    @Override
    public boolean madeForSecondThread() {
        return true;
    }
}
