package dev.parallax.simulation;

import java.util.List;

/**
 * What the threads of a simulation do.
 *
 * @param name what it is called
 * @param threads the threads; a thread's number in the events is its index
 * @param untilNanos when to stop if threads still run, or {@link Long#MAX_VALUE} for when all have
 *     ended
 */
public record SimulatedWorkload(String name, List<ThreadPlan> threads, long untilNanos) {
    /** Copies the list. */
    public SimulatedWorkload {
        threads = List.copyOf(threads);
    }
}
