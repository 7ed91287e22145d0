package dev.parallax.simulation;

/**
 * How a simulated thread spent its life, in nanoseconds. The times from {@code holding} to {@code
 * other} add up to its lifetime.
 *
 * @param name its name
 * @param startNanos when it started
 * @param endNanos when it ended, or the run did
 * @param holding held the GIL, or ran Python code without one
 * @param waiting waited for the GIL
 * @param switching waited, after letting go on request, until another thread took the GIL
 * @param io waited for a device or a peer
 * @param sleeping slept
 * @param lockWaiting waited for a lock that is not the GIL
 * @param cWork ran C code without the GIL
 * @param other anything else
 * @param cpu was on a core
 * @param ready wanted a core and had none
 * @param acquires how often it took the GIL
 */
public record ThreadTotals(
        String name,
        long startNanos,
        long endNanos,
        long holding,
        long waiting,
        long switching,
        long io,
        long sleeping,
        long lockWaiting,
        long cWork,
        long other,
        long cpu,
        long ready,
        long acquires) {}
