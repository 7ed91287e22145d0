package dev.parallax.simulation;

import dev.parallax.semantics.gil.GilPolicy;

import java.util.HashMap;
import java.util.Map;

/** Which thread uses which GIL. */
public final class GilNumbers {
    private GilNumbers() {}

    /**
     * Returns the number of the GIL that each thread of a workload uses, as the events call it, or
     * -1 for each if the policy has none.
     */
    public static int[] of(SimulatedWorkload workload, GilPolicy policy) {
        Map<Long, Integer> numbers = new HashMap<>();
        return workload.threads().stream()
                .mapToInt(
                        plan ->
                                policy.enabled()
                                        ? numbers.computeIfAbsent(
                                                key(plan, policy), k -> numbers.size())
                                        : -1)
                .toArray();
    }

    private static long key(ThreadPlan plan, GilPolicy policy) {
        long interpreter = policy.perInterpreter() ? plan.interpreter() : 0;
        return ((long) plan.process() << Integer.SIZE) + interpreter;
    }
}
