package dev.parallax.simulation;

import dev.parallax.semantics.gil.GilEventSink;
import dev.parallax.semantics.gil.GilPolicy;

/**
 * A simulation as a text file describes it; {@code docs/workload-format.md} describes the text.
 *
 * <pre>
 * # two countdowns
 * cores 2
 * gil new interval=5ms
 * check-sites 3.10
 * seed 1
 * thread A: cpu 100ms
 * thread B: repeat 10 { cpu 2ms; io 1ms }
 * thread C process=1: sleep 5ms; c 20ms; lock L; cpu 1ms; unlock L
 * </pre>
 *
 * @param workload what the threads do
 * @param policy the GIL
 * @param os the machine
 * @param sites where running code looks whether to let go
 * @param seed decides what is left to chance
 */
public record WorkloadFile(
        SimulatedWorkload workload, GilPolicy policy, OsModel os, CheckSites sites, long seed) {
    /**
     * Reads one.
     *
     * @param file what messages call the file
     * @param text what is in it
     * @throws WorkloadException if anything is wrong; it has a line for each mistake
     */
    public static WorkloadFile read(String file, String text) throws WorkloadException {
        return new WorkloadReader(file).read(text);
    }

    /** Runs it. */
    public SimulationResult run(GilEventSink sink) {
        return Simulation.run(workload, policy, os, sites, seed, sink);
    }
}
