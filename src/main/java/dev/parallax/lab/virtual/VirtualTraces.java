package dev.parallax.lab.virtual;

import dev.parallax.semantics.gil.GilPolicy;
import dev.parallax.semantics.gil.NoGilPolicy;
import dev.parallax.semantics.gil.OldGilPolicy;
import dev.parallax.semantics.gil.RubyGilPolicy;
import dev.parallax.simulation.GilNumbers;
import dev.parallax.simulation.LockWait;
import dev.parallax.simulation.SimulationResult;
import dev.parallax.simulation.ThreadPlan;
import dev.parallax.simulation.WorkloadFile;
import dev.parallax.trace.GilTrace;
import dev.parallax.trace.GilTrace.Source;
import dev.parallax.trace.ModeStamp;
import dev.parallax.trace.TraceRecorder;
import dev.parallax.trace.TraceThread;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Runs simulations and keeps what happened. */
public final class VirtualTraces {
    private static final double MILLI = 1_000_000;
    private static final int MEDIAN = 50;

    private VirtualTraces() {}

    /**
     * What a run left.
     *
     * @param trace its first events
     * @param result its sums
     */
    public record Recorded(GilTrace trace, SimulationResult result) {}

    /**
     * Runs a simulation.
     *
     * @param limit how many events to keep, each takes 48 bytes
     */
    public static Recorded record(WorkloadFile file, int limit) {
        var recorder = new TraceRecorder(limit);
        SimulationResult result = file.run(recorder);
        GilTrace trace =
                new GilTrace(
                        file.workload().name(),
                        Source.SIMULATED,
                        stamp(file, result),
                        threads(file),
                        recorder.events(),
                        recorder.dropped());
        return new Recorded(trace, result);
    }

    /** Returns what was asked for beside what a run has shown. */
    public static ModeStamp stamp(WorkloadFile file, SimulationResult result) {
        return new ModeStamp(
                "simulation",
                asked(file.policy()),
                observed(file.policy(), result),
                file.os().cores(),
                more(file, result));
    }

    /** In this order in every JVM, which {@code Map.of} does not promise. */
    private static Map<String, String> more(WorkloadFile file, SimulationResult result) {
        Map<String, String> more = new LinkedHashMap<>();
        more.put("check sites", file.sites().name().toLowerCase(Locale.ROOT).replace('_', ' '));
        more.put("seed", Long.toString(file.seed()));
        if (!result.deadlock().isEmpty()) {
            more.put(ModeStamp.DEADLOCK, LockWait.words(result.deadlock()));
        }
        return more;
    }

    private static String asked(GilPolicy policy) {
        return switch (policy) {
            case OldGilPolicy old -> policy.name() + ", " + old.checkInterval() + " ticks";
            case RubyGilPolicy ruby -> policy.name() + millis(ruby.quantumNanos());
            case NoGilPolicy none -> policy.name() + ", factor " + none.singleThreadFactor();
            default ->
                    policy.name() + millis(Math.min(policy.timerNanos(), policy.patienceNanos()));
        };
    }

    private static String millis(long nanos) {
        return String.format(Locale.ROOT, ", %.3f ms", nanos / MILLI);
    }

    private static String observed(GilPolicy policy, SimulationResult result) {
        if (!policy.enabled()) {
            double busy = (double) result.cpuNanos() / Math.max(1, result.endNanos());
            return String.format(Locale.ROOT, "no GIL: %.2f cores busy on average", busy);
        }
        return String.format(
                Locale.ROOT,
                "held by one thread at a time, median slice %.3f ms, %d forced switches",
                result.slices().getValueAtPercentile(MEDIAN) / MILLI,
                result.forcedSwitches());
    }

    private static List<TraceThread> threads(WorkloadFile file) {
        int[] gils = GilNumbers.of(file.workload(), file.policy());
        List<TraceThread> threads = new ArrayList<>();
        for (int i = 0; i < gils.length; i++) {
            ThreadPlan plan = file.workload().threads().get(i);
            threads.add(new TraceThread(i, plan.name(), plan.process(), gils[i]));
        }
        return threads;
    }
}
