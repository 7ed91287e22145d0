package dev.parallax.simulation;

import dev.parallax.semantics.gil.GilEventSink;
import dev.parallax.semantics.gil.GilPolicy;

/** Runs threads in virtual time: the same input and seed give the same events, on any machine. */
public final class Simulation {
    private Simulation() {}

    /**
     * Runs a workload until its threads have ended, its time is over, nothing happens any more
     * (each thread waits for another one), or the calling thread is interrupted.
     *
     * @param sites where running code looks whether to let go of the GIL
     * @param seed decides what an operating system leaves to chance
     * @param sink takes the events, by time; {@link GilEventSink#NONE} for none
     */
    public static SimulationResult run(
            SimulatedWorkload workload,
            GilPolicy policy,
            OsModel os,
            CheckSites sites,
            long seed,
            GilEventSink sink) {
        return new Engine(workload, policy, os, sites, seed, sink).run();
    }
}
