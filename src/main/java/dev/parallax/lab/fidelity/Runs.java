package dev.parallax.lab.fidelity;

import dev.parallax.semantics.gil.GilEventSink;
import dev.parallax.semantics.gil.GilPolicy;
import dev.parallax.simulation.CheckSites;
import dev.parallax.simulation.LoopBody;
import dev.parallax.simulation.OsModel;
import dev.parallax.simulation.Phase;
import dev.parallax.simulation.SimulatedWorkload;
import dev.parallax.simulation.Simulation;
import dev.parallax.simulation.SimulationResult;
import dev.parallax.simulation.ThreadPlan;

import java.util.ArrayList;
import java.util.List;

/**
 * What a fixture runs on.
 *
 * @param policy the GIL
 * @param os the machine
 * @param sites where code looks whether to let go
 * @param seed what an operating system leaves to chance
 */
record Runs(GilPolicy policy, OsModel os, CheckSites sites, long seed) {
    static final long MICRO = 1_000;
    static final long MILLI = 1_000_000;
    static final long SECOND = 1_000_000_000;

    /** Longer than any run. */
    private static final long ENDLESS = 1_000_000 * SECOND;

    /** Runs threads until they have ended. */
    SimulationResult all(List<ThreadPlan> threads) {
        return until(threads, Long.MAX_VALUE, GilEventSink.NONE);
    }

    /** Runs threads for a time, and tells what happens. */
    SimulationResult until(List<ThreadPlan> threads, long nanos, GilEventSink sink) {
        SimulatedWorkload workload = new SimulatedWorkload("fixture", threads, nanos);
        return Simulation.run(workload, policy, os, sites, seed, sink);
    }

    /** Shares an amount of computing among threads, and returns how long it takes. */
    SimulationResult shared(int threads, long nanos, LoopBody body) {
        List<ThreadPlan> plans = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            plans.add(new ThreadPlan("T" + i, new Phase.Cpu(nanos / threads, body)));
        }
        return all(plans);
    }

    /** Returns the round trips a second of an echo beside threads that count down. */
    double echoRate(int threads, long nanos, Phase.EchoCosts costs, LoopBody body) {
        List<ThreadPlan> plans = new ArrayList<>();
        plans.add(new ThreadPlan("echo", new Phase.Echo(Long.MAX_VALUE, costs)));
        plans.addAll(endless(threads, body));
        SimulationResult result = until(plans, nanos, GilEventSink.NONE);
        return result.roundTrips().getTotalCount() * (double) SECOND / result.endNanos();
    }

    /** Returns threads that count down for ever. */
    static List<ThreadPlan> endless(int threads, LoopBody body) {
        List<ThreadPlan> plans = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            plans.add(new ThreadPlan("T" + i, new Phase.Cpu(ENDLESS, body)));
        }
        return plans;
    }
}
