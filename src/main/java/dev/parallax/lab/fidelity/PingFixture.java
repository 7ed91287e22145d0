package dev.parallax.lab.fidelity;

import dev.parallax.semantics.gil.GilEvent.Kind;
import dev.parallax.semantics.gil.GilEventSink;
import dev.parallax.semantics.gil.NewGilPolicy;
import dev.parallax.simulation.CheckSites;
import dev.parallax.simulation.LoopBody;
import dev.parallax.simulation.Phase;
import dev.parallax.simulation.SimulationResult;
import dev.parallax.simulation.ThreadPlan;

import java.util.ArrayList;
import java.util.List;

/** V16: how late a thread is that receives a packet every tenth of a second. */
final class PingFixture {
    private static final int PINGS = 100;
    private static final double INTERVAL = 5;

    /** How far apart the check sites of the digits of pi are. */
    private static final long PI_TURN = 120 * Runs.MICRO;

    private static final long REGEX = 3_700 * Runs.MICRO;
    private static final double[] PI = {0, 4, 135, 312, 222};
    private static final double[] PATTERN = {0, 6, 3, 6, 9};

    private PingFixture() {}

    static Fixture fixture() {
        return new Fixture(
                "V16",
                "latency of a packet beside 0 to 4 computing threads",
                "ccbench; machine not named",
                "digits of pi: 0, 4, 135, 312, 222 ms (deviation 0, 1, 99, 252, 204); regular"
                        + " expressions: 0, 6, 3, 6, 9 ms",
                "1 thread: the interval ± 30 %; 2 threads and more: at least 5 times threads ×"
                        + " interval, deviation at least half of the mean",
                "whoever waits last is woken first, and pi's check sites are 0.12 ms apart: both"
                        + " fitted; regular expressions keep the GIL for 3.7 ms",
                PingFixture::check);
    }

    private static List<FixtureRow> check() {
        List<FixtureRow> rows = new ArrayList<>();
        for (int n = 0; n < PI.length; n++) {
            List<ThreadPlan> beside = Runs.endless(n, LoopBody.countdown(PI_TURN));
            Latencies late = run(beside);
            rows.add(latency("pi", n, late.mean()));
            if (n > 1) {
                rows.add(
                        FixtureRow.within(
                                "pi, " + threads(n) + ", deviation / mean",
                                new double[] {0.73, 0.81, 0.92}[n - 2],
                                late.deviation() / late.mean(),
                                0.5,
                                Double.POSITIVE_INFINITY));
            }
        }
        for (int n = 0; n < PATTERN.length; n++) {
            List<ThreadPlan> beside = new ArrayList<>();
            for (int i = 0; i < n; i++) {
                Phase match = new Phase.HoldingC(REGEX + i * 10L * Runs.MICRO);
                Phase rest = new Phase.Cpu(10 * Runs.MICRO);
                beside.add(
                        new ThreadPlan(
                                "T" + i, new Phase.Repeat(Long.MAX_VALUE, List.of(match, rest))));
            }
            String what = "regex, " + threads(n) + ", ms";
            rows.add(FixtureRow.shown(what, PATTERN[n], run(beside).mean()));
        }
        return rows;
    }

    private static FixtureRow latency(String name, int n, double millis) {
        String what = name + ", " + threads(n) + ", ms";
        return switch (n) {
            case 0 -> FixtureRow.within(what, 0, millis, 0, 0.5);
            case 1 -> FixtureRow.near(what, INTERVAL, millis, 0.3);
            default ->
                    FixtureRow.within(
                            what, PI[n], millis, 5 * n * INTERVAL, Double.POSITIVE_INFINITY);
        };
    }

    private static String threads(int n) {
        return n + (n == 1 ? " thread" : " threads");
    }

    private static Latencies run(List<ThreadPlan> beside) {
        List<Phase> ping = List.of(new Phase.Io(97_300 * Runs.MICRO), new Phase.Cpu(20_000));
        List<ThreadPlan> plans = new ArrayList<>();
        plans.add(new ThreadPlan("ping", new Phase.Repeat(PINGS, ping)));
        plans.addAll(beside);
        Latencies latencies = new Latencies();
        Runs runs =
                new Runs(
                        new NewGilPolicy(),
                        Machines.latestFirst(),
                        CheckSites.BACK_EDGES_AND_CALLS,
                        1);
        SimulationResult result = runs.until(plans, 40 * Runs.SECOND, latencies);
        if (result.threads().getFirst().acquires() == 0) {
            throw new IllegalStateException("the thread with the packets never ran");
        }
        return latencies;
    }

    /** From a packet's arrival until its thread holds the GIL, in milliseconds. */
    private static final class Latencies implements GilEventSink {
        private final List<Double> all = new ArrayList<>();
        private long arrived = -1;

        @Override
        public void event(long nanos, Kind kind, int gil, long thread, long other, long value) {
            if (thread == 0 && kind == Kind.IO_END) {
                arrived = nanos;
            } else if (thread == 0 && kind == Kind.ACQUIRE && arrived >= 0) {
                all.add((nanos - arrived) / (double) Runs.MILLI);
                arrived = -1;
            }
        }

        double mean() {
            return all.stream().mapToDouble(x -> x).average().orElse(Double.NaN);
        }

        double deviation() {
            double mean = mean();
            double variance =
                    all.stream().mapToDouble(x -> (x - mean) * (x - mean)).average().orElse(0);
            return Math.sqrt(variance);
        }
    }
}
