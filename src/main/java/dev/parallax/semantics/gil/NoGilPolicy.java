package dev.parallax.semantics.gil;

/**
 * No lock: free-threaded CPython. It has one state, in which every thread runs; what it costs
 * instead is that each thread runs slower.
 *
 * <pre>{@code
 * GilPolicy policy = new NoGilPolicy();
 * System.out.println(policy.name() + " " + policy.enabled()); // none false
 * }</pre>
 *
 * @param singleThreadFactor by what factor a thread is slower than with a GIL, at least 1; PEP 703
 *     and later measurements give 1.01 to 1.4
 */
public record NoGilPolicy(double singleThreadFactor) implements GilPolicy {
    /** Makes one that costs nothing. */
    public NoGilPolicy() {
        this(1);
    }

    /**
     * Checks the factor.
     *
     * @throws IllegalArgumentException if it is below 1 or no number
     */
    public NoGilPolicy {
        if (!(singleThreadFactor >= 1)) {
            throw new IllegalArgumentException("a factor of 1 or more, not " + singleThreadFactor);
        }
    }

    @Override
    public String name() {
        return "none";
    }

    @Override
    public boolean enabled() {
        return false;
    }

    @Override
    public Checks checks() {
        return new Checks.Never();
    }
}
