package dev.parallax.lab.fidelity;

import dev.parallax.lab.Spread;
import dev.parallax.semantics.gil.GilEventSink;
import dev.parallax.simulation.Phase;
import dev.parallax.simulation.SimulationResult;
import dev.parallax.simulation.ThreadPlan;

import org.HdrHistogram.Histogram;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/** What the model says of a calibrated machine; values go by their names. */
final class Prediction {
    static final String SWITCHES = "forced switches a second, 2 threads";
    static final double MILLIS = 1e3;

    /** What the issue aims at: ratios within 15 %, rates within a factor of 1.5. */
    private static final double RATIO_AIM = 1.15;

    private static final double RATE_AIM = 1.5;
    private static final int SEEDS = 3;
    private static final long LENGTH = 3 * Runs.SECOND;
    private static final int P99 = 99;

    private final RealPython python;
    private final Calibration spread;
    private final Calibration together;
    private final Map<String, Value> values = new TreeMap<>();

    /** Computes a value for a part of the time in which all threads share one core. */
    private interface Value {
        double of(double shared, long seed);
    }

    /**
     * Makes one.
     *
     * @param spread the machine with all cores
     * @param together the machine with one
     */
    Prediction(RealPython python, Calibration spread, Calibration together) {
        this.python = python;
        this.spread = spread;
        this.together = together;
        values.put(SWITCHES, this::switches);
        for (int n : new int[] {2, 4}) {
            values.put(ratio(n), (shared, seed) -> ratio(n, shared, seed));
        }
        for (int n : new int[] {0, 1, 2, 4}) {
            values.put(rate(n), (shared, seed) -> rate(echo(n, shared, seed)));
            values.put(latency(n), (shared, seed) -> latency(echo(n, shared, seed)));
        }
    }

    static String ratio(int threads) {
        return "countdown, %d threads / serial".formatted(threads);
    }

    static String rate(int threads) {
        return "echo a second, %d computing".formatted(threads);
    }

    static String latency(int threads) {
        return "echo p99, %d computing, ms".formatted(threads);
    }

    static double aim(String what) {
        return what.startsWith("countdown") ? RATIO_AIM : RATE_AIM;
    }

    boolean predicts(String what) {
        return values.containsKey(what);
    }

    /**
     * Returns the median of some seeds.
     *
     * @param shared the part of the time in which all threads shared one core, from 0 to 1
     */
    double of(String what, double shared) {
        Value value = values.getOrDefault(what, (part, seed) -> Double.NaN);
        double[] all = new double[SEEDS];
        for (int i = 0; i < SEEDS; i++) {
            all[i] = value.of(shared, i + 1);
        }
        return Spread.of(all).median();
    }

    private Runs runs(Calibration on, long seed) {
        return new Runs(python.policy(), on.os(), python.sites(), seed);
    }

    private double ratio(int threads, double shared, long seed) {
        return mixed(shared, on -> ratio(on, threads, seed));
    }

    private double ratio(Calibration on, int threads, long seed) {
        double serial = runs(on, seed).shared(1, LENGTH, on.body()).endNanos();
        return runs(on, seed).shared(threads, LENGTH, on.body()).endNanos() / serial;
    }

    private double switches(double shared, long seed) {
        return mixed(shared, on -> switches(on, seed));
    }

    private double switches(Calibration on, long seed) {
        SimulationResult result = runs(on, seed).shared(2, LENGTH, on.body());
        return result.gils().getFirst().switches() * (double) Runs.SECOND / result.endNanos();
    }

    private double mixed(double shared, ToDoubleFunction<Calibration> value) {
        return shared * value.applyAsDouble(together) + (1 - shared) * value.applyAsDouble(spread);
    }

    /** Returns the round trips of a run that was on one core for a part of its time. */
    private Histogram echo(int threads, double shared, long seed) {
        Histogram all = echo(together, threads, Math.round(shared * LENGTH), seed);
        all.add(echo(spread, threads, LENGTH - Math.round(shared * LENGTH), seed));
        return all;
    }

    private Histogram echo(Calibration on, int threads, long length, long seed) {
        List<ThreadPlan> plans = new ArrayList<>();
        plans.add(new ThreadPlan("echo", new Phase.Echo(Long.MAX_VALUE, on.costs())));
        plans.addAll(Runs.endless(threads, on.body()));
        return runs(on, seed).until(plans, length, GilEventSink.NONE).roundTrips();
    }

    private static double rate(Histogram echo) {
        return echo.getTotalCount() * (double) Runs.SECOND / LENGTH;
    }

    private static double latency(Histogram echo) {
        return echo.getValueAtPercentile(P99) / (double) Runs.MILLI;
    }
}
