package dev.parallax.semantics.gil;

import java.time.Duration;

/**
 * The GIL of CPython 3.2 and later: {@code Python/ceval_gil.c}.
 *
 * <table>
 * <caption>States of the lock, and what leads from one to the next</caption>
 * <tr><th>state</th><th>event</th><th>next</th></tr>
 * <tr><td>free</td><td>any thread takes it</td><td>held</td></tr>
 * <tr><td>held</td><td>a waiter has waited one switch interval in which the lock did not change
 * hands</td><td>held, drop requested</td></tr>
 * <tr><td>held</td><td>the holder blocks or ends: one waiter is woken</td><td>free</td></tr>
 * <tr><td>held, drop requested</td><td>the holder reaches a check site: it lets go and waits until
 * another thread has taken the lock</td><td>free, switch forced</td></tr>
 * <tr><td>free, switch forced</td><td>another thread takes it</td><td>held</td></tr>
 * </table>
 *
 * <pre>{@code
 * GilPolicy policy = new NewGilPolicy();
 * System.out.println(policy.name() + " " + policy.enabled()); // new true
 * }</pre>
 *
 * @param intervalNanos {@code sys.getswitchinterval()} in nanoseconds, at least 1000
 */
public record NewGilPolicy(long intervalNanos) implements GilPolicy {
    /** {@code sys.getswitchinterval()} of a fresh CPython. */
    public static final Duration DEFAULT_INTERVAL = Duration.ofMillis(5);

    /** Raises the interval to a microsecond, as CPython does. */
    public NewGilPolicy {
        intervalNanos = Math.max(1_000, intervalNanos);
    }

    /** Makes one with the default interval. */
    public NewGilPolicy() {
        this(DEFAULT_INTERVAL.toNanos());
    }

    @Override
    public String name() {
        return "new";
    }

    @Override
    public long patienceNanos() {
        return intervalNanos;
    }

    @Override
    public boolean waitsForSuccessor() {
        return true;
    }
}
