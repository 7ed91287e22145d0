package dev.parallax.semantics.gil;

import dev.parallax.semantics.identity.PythonThread;

import org.jspecify.annotations.Nullable;

/**
 * The ticker of a lock that is let go every so many ticks; {@code _Py_Ticker} of Python 2.7. Like
 * there, one for all threads: who takes over inherits what is left.
 */
final class TickCounter {
    private final boolean counts;
    private final int interval;
    private final boolean waitsForSecond;
    private @Nullable PythonThread first;
    private boolean shared;
    private int left; // used by the holder alone

    TickCounter(GilPolicy policy) {
        counts = policy.checks() instanceof Checks.EveryTicks;
        interval = policy.checks() instanceof Checks.EveryTicks(int ticks) ? Math.max(0, ticks) : 0;
        waitsForSecond = policy.madeForSecondThread();
        left = interval;
    }

    /** Notes who takes the lock; called under the lock's mutex. */
    void usedBy(PythonThread thread) {
        if (first == null) {
            first = thread;
        }
        shared |= !thread.equals(first);
    }

    /** Says whether ticks count at all by now; called under the lock's mutex. */
    boolean counting() {
        return counts && (shared || !waitsForSecond);
    }

    /** Counts a tick of the holder; says whether it has to let go. */
    boolean due() {
        if (!counts) {
            return true;
        }
        left--;
        if (left >= 0) {
            return false;
        }
        left = interval;
        return true;
    }
}
