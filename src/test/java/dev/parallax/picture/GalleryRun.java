package dev.parallax.picture;

import dev.parallax.semantics.gil.GilEvent;
import dev.parallax.semantics.gil.GilPolicies;
import dev.parallax.semantics.gil.GilPolicy;
import dev.parallax.simulation.CheckSites;
import dev.parallax.simulation.OsModel;
import dev.parallax.simulation.SimulatedWorkload;
import dev.parallax.simulation.Simulation;
import dev.parallax.simulation.SimulationResult;
import dev.parallax.simulation.ThreadPlan;
import dev.parallax.simulation.Workloads;
import dev.parallax.trace.GilTrace;
import dev.parallax.trace.ModeStamp;
import dev.parallax.trace.TraceRecorder;
import dev.parallax.trace.TraceThread;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A workload simulated once, with its trace. */
record GalleryRun(GilTrace trace, long endNanos) {
    private static final int MOST_EVENTS = 200_000;
    private static final long SEED = 1;

    static GalleryRun of(String title, String work, String policyName, int cores, long until) {
        SimulatedWorkload whole = Workloads.byName(work);
        SimulatedWorkload workload = new SimulatedWorkload(work, whole.threads(), until);
        GilPolicy policy = GilPolicies.byName(policyName);
        boolean old = policyName.startsWith("old");
        OsModel os = old ? OsModel.macPro2010(cores) : OsModel.linux(cores);
        CheckSites sites = old ? CheckSites.TICKS : CheckSites.BACK_EDGES_AND_CALLS;
        TraceRecorder recorder = new TraceRecorder(MOST_EVENTS);
        SimulationResult result = Simulation.run(workload, policy, os, sites, SEED, recorder);
        List<GilEvent> events = recorder.events();
        GilTrace trace =
                new GilTrace(
                        title,
                        GilTrace.Source.SIMULATED,
                        stamp(policyName, cores, result),
                        threads(workload, events),
                        events,
                        recorder.dropped());
        return new GalleryRun(trace, result.endNanos());
    }

    private static ModeStamp stamp(String policy, int cores, SimulationResult result) {
        boolean none = policy.equals(GilPolicies.NONE);
        String observed =
                none
                        ? "no thread ever waited for a lock"
                        : String.format(
                                Locale.ROOT,
                                "median slice %.3f ms, %d checks, %d forced switches",
                                result.slices().getValueAtPercentile(50) / 1e6,
                                result.checks(),
                                result.forcedSwitches());
        return new ModeStamp("simulation", policy, observed, cores, Map.of("seed", "" + SEED));
    }

    private static List<TraceThread> threads(SimulatedWorkload workload, List<GilEvent> events) {
        List<TraceThread> threads = new ArrayList<>();
        for (ThreadPlan plan : workload.threads()) {
            long number = threads.size();
            int gil =
                    events.stream()
                            .filter(event -> event.thread() == number)
                            .mapToInt(GilEvent::gil)
                            .findFirst()
                            .orElse(-1);
            threads.add(new TraceThread(number, plan.name(), plan.process(), gil));
        }
        return threads;
    }
}
