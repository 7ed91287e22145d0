package dev.parallax.semantics.multiprocessing;

/** Time limits: seconds as Python takes them. */
final class Timeouts {
    private Timeouts() {}

    /** Returns nanoseconds, 0 or more; a limit that is none becomes the largest, some 292 years. */
    static long nanos(double seconds) {
        return (long) (Math.max(0, seconds) * 1e9);
    }
}
