package dev.parallax.trace;

import java.util.List;
import java.util.Set;

/**
 * A part of a trace.
 *
 * @param fromNanos the first moment
 * @param toNanos the last moment
 * @param threads the names of the threads that matter; empty for all
 */
public record Window(long fromNanos, long toNanos, Set<String> threads) {
    /** Everything. */
    public static final Window ALL = new Window(0, Long.MAX_VALUE, Set.of());

    /** Copies the set. */
    public Window {
        threads = Set.copyOf(threads);
    }

    /**
     * Checks that a trace has the threads.
     *
     * @throws IllegalArgumentException if it lacks one; the message names those it has
     */
    void check(GilTrace trace) {
        List<String> known = trace.threads().stream().map(TraceThread::name).distinct().toList();
        for (String name : threads) {
            if (!known.contains(name)) {
                throw new IllegalArgumentException(
                        "the trace has no thread '%s'; it has %s"
                                .formatted(name, String.join(", ", known)));
            }
        }
    }

    boolean includes(String thread) {
        return threads.isEmpty() || threads.contains(thread);
    }

    boolean includes(long nanos) {
        return fromNanos <= nanos && nanos <= toNanos;
    }
}
