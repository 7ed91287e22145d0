package dev.parallax.semantics.gil;

import java.time.Duration;

/**
 * GraalPy's GIL: a timer asks the holder at a safepoint, and whoever comes first takes the lock.
 *
 * <table>
 * <caption>States of the lock, and what leads from one to the next</caption>
 * <tr><th>state</th><th>event</th><th>next</th></tr>
 * <tr><td>free</td><td>any thread takes it</td><td>held</td></tr>
 * <tr><td>held</td><td>the timer fires while others wait</td><td>held, drop requested</td></tr>
 * <tr><td>held</td><td>the holder blocks or ends</td><td>free</td></tr>
 * <tr><td>held, drop requested</td><td>the holder reaches a safepoint: it lets go and tries to take
 * the lock back</td><td>free</td></tr>
 * </table>
 *
 * <pre>{@code
 * GilPolicy policy = new GraalpyGilPolicy();
 * System.out.println(policy.name() + " " + policy.enabled()); // graalpy true
 * }</pre>
 *
 * @param periodNanos the timer's period in nanoseconds
 */
public record GraalpyGilPolicy(long periodNanos) implements GilPolicy {
    /** GraalPy's fixed period. */
    public static final Duration DEFAULT_PERIOD = Duration.ofMillis(50);

    /** Makes one with the default period. */
    public GraalpyGilPolicy() {
        this(DEFAULT_PERIOD.toNanos());
    }

    @Override
    public String name() {
        return "graalpy";
    }

    @Override
    public long timerNanos() {
        return periodNanos;
    }
}
