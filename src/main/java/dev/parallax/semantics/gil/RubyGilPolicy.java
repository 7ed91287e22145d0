package dev.parallax.semantics.gil;

import java.time.Duration;
import java.util.List;

/**
 * CRuby's GVL: a timer ends a holder's quantum, and a release gives the lock to the longest waiter.
 *
 * <table>
 * <caption>States of the lock, and what leads from one to the next</caption>
 * <tr><th>state</th><th>event</th><th>next</th></tr>
 * <tr><td>free</td><td>any thread takes it</td><td>held</td></tr>
 * <tr><td>held</td><td>the timer finds that the holder's quantum is over and somebody waits
 * </td><td>held, drop requested</td></tr>
 * <tr><td>held</td><td>released, nobody waits</td><td>free</td></tr>
 * <tr><td>held</td><td>released, somebody waits</td><td>reserved for the longest waiter</td></tr>
 * <tr><td>reserved</td><td>that thread runs</td><td>held</td></tr>
 * </table>
 *
 * <pre>{@code
 * GilPolicy policy = new RubyGilPolicy();
 * System.out.println(policy.name() + " " + policy.enabled()); // ruby true
 * }</pre>
 *
 * @param quantumNanos how long a thread may hold the lock while others wait, in nanoseconds
 */
public record RubyGilPolicy(long quantumNanos) implements GilPolicy {
    /** CRuby's quantum. */
    public static final Duration DEFAULT_QUANTUM = Duration.ofMillis(100);

    /** CRuby's timer looks ten times a quantum. */
    private static final int LOOKS = 10;

    /** Makes one with the default quantum. */
    public RubyGilPolicy() {
        this(DEFAULT_QUANTUM.toNanos());
    }

    @Override
    public String name() {
        return "ruby";
    }

    @Override
    public long timerNanos() {
        return Math.max(1, quantumNanos / LOOKS);
    }

    @Override
    public boolean asksAtTimer(long heldNanos, int waiters) {
        return waiters > 0 && heldNanos >= quantumNanos;
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
