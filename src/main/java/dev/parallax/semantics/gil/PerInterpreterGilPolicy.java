package dev.parallax.semantics.gil;

/**
 * PEP 684: every interpreter has a GIL of its own, each with the states of {@link NewGilPolicy};
 * threads of different interpreters never wait for each other.
 *
 * <pre>{@code
 * GilPolicy policy = new PerInterpreterGilPolicy();
 * System.out.println(policy.name() + " " + policy.enabled()); // per-interpreter true
 * }</pre>
 *
 * @param intervalNanos the switch interval in nanoseconds, at least 1000
 */
public record PerInterpreterGilPolicy(long intervalNanos) implements GilPolicy {
    /** Raises the interval to a microsecond, as CPython does. */
    public PerInterpreterGilPolicy {
        intervalNanos = Math.max(1_000, intervalNanos);
    }

    /** Makes one with the default interval. */
    public PerInterpreterGilPolicy() {
        this(NewGilPolicy.DEFAULT_INTERVAL.toNanos());
    }

    @Override
    public String name() {
        return "per-interpreter";
    }

    @Override
    public long patienceNanos() {
        return intervalNanos;
    }

    @Override
    public boolean waitsForSuccessor() {
        return true;
    }

    @Override
    public boolean perInterpreter() {
        return true;
    }
}
