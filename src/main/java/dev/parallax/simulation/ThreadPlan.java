package dev.parallax.simulation;

import java.util.List;

/**
 * What one simulated Python thread is to do.
 *
 * @param name its name
 * @param process the number of its process, 0 or more; each process has a GIL of its own
 * @param interpreter the number of its interpreter within the process, 0 or more; a GIL of its own
 *     if the policy is {@link dev.parallax.semantics.gil.GilPolicy#perInterpreter}
 * @param startNanos when it starts, in nanoseconds
 * @param phases what it does, in order
 */
public record ThreadPlan(
        String name, int process, int interpreter, long startNanos, List<Phase> phases) {
    /** Copies the list. */
    public ThreadPlan {
        phases = List.copyOf(phases);
    }

    /** Makes one that starts at once in the first process. */
    public ThreadPlan(String name, Phase... phases) {
        this(name, 0, 0, 0, List.of(phases));
    }
}
