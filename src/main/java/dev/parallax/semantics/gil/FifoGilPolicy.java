package dev.parallax.semantics.gil;

import java.util.List;

/**
 * A fair GIL: {@link NewGilPolicy}'s requests, but a release gives the lock to whoever has waited
 * longest.
 *
 * <table>
 * <caption>States of the lock, and what leads from one to the next</caption>
 * <tr><th>state</th><th>event</th><th>next</th></tr>
 * <tr><td>free</td><td>any thread takes it</td><td>held</td></tr>
 * <tr><td>held</td><td>a waiter has waited one interval in which the lock did not change
 * hands</td><td>held, drop requested</td></tr>
 * <tr><td>held</td><td>released, nobody waits</td><td>free</td></tr>
 * <tr><td>held</td><td>released, somebody waits</td><td>reserved for the longest waiter</td></tr>
 * <tr><td>reserved</td><td>that thread runs</td><td>held</td></tr>
 * </table>
 *
 * <pre>{@code
 * GilPolicy policy = new FifoGilPolicy(5_000_000);
 * System.out.println(policy.name() + " " + policy.enabled()); // fifo true
 * }</pre>
 *
 * @param intervalNanos the interval in nanoseconds
 */
public record FifoGilPolicy(long intervalNanos) implements GilPolicy {
    /** Makes one with CPython's default interval. */
    public FifoGilPolicy() {
        this(NewGilPolicy.DEFAULT_INTERVAL.toNanos());
    }

    @Override
    public String name() {
        return "fifo";
    }

    @Override
    public long patienceNanos() {
        return intervalNanos;
    }

    @Override
    public boolean handsOver() {
        return true;
    }

    @Override
    public int successor(List<Waiter> waiters, int osChoice) {
        return 0;
    }
}
