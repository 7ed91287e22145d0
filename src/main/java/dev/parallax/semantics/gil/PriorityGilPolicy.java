package dev.parallax.semantics.gil;

import java.util.List;

/**
 * David Beazley's proposal of 2010: {@link NewGilPolicy} with priorities. A thread that was made to
 * let go sinks, one that blocks rises; who is more urgent than the holder asks at once, and the
 * most urgent waiter is woken.
 *
 * <table>
 * <caption>States of the lock, and what leads from one to the next</caption>
 * <tr><th>state</th><th>event</th><th>next</th></tr>
 * <tr><td>free</td><td>any thread takes it</td><td>held</td></tr>
 * <tr><td>held</td><td>a more urgent thread arrives, or a waiter has waited one interval
 * </td><td>held, drop requested</td></tr>
 * <tr><td>held</td><td>the holder blocks: it rises; the most urgent waiter is woken
 * </td><td>free</td></tr>
 * <tr><td>held, drop requested</td><td>check site: the holder sinks, lets go and waits until
 * another thread has taken the lock</td><td>free, switch forced</td></tr>
 * </table>
 *
 * <pre>{@code
 * GilPolicy policy = new PriorityGilPolicy();
 * System.out.println(policy.name() + " " + policy.enabled()); // priority true
 * }</pre>
 *
 * @param intervalNanos the interval in nanoseconds
 */
public record PriorityGilPolicy(long intervalNanos) implements GilPolicy {
    private static final int LOWEST = -10;
    private static final int HIGHEST = 10;

    /** Makes one with CPython's default interval. */
    public PriorityGilPolicy() {
        this(NewGilPolicy.DEFAULT_INTERVAL.toNanos());
    }

    @Override
    public String name() {
        return "priority";
    }

    @Override
    public long patienceNanos() {
        return intervalNanos;
    }

    @Override
    public boolean asksOnArrival(int priority, int holdersPriority) {
        return priority > holdersPriority;
    }

    @Override
    public boolean waitsForSuccessor() {
        return true;
    }

    @Override
    public int successor(List<Waiter> waiters, int osChoice) {
        int best = 0;
        for (int i = 1; i < waiters.size(); i++) {
            if (waiters.get(i).priority() > waiters.get(best).priority()) {
                best = i;
            }
        }
        return best;
    }

    @Override
    public int priorityAfter(int before, boolean forced) {
        return Math.clamp(before + (forced ? -1L : 1L), LOWEST, HIGHEST);
    }
}
