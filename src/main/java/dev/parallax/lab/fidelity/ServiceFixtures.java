package dev.parallax.lab.fidelity;

import dev.parallax.semantics.gil.GilPolicy;
import dev.parallax.semantics.gil.NewGilPolicy;
import dev.parallax.semantics.gil.RubyGilPolicy;
import dev.parallax.simulation.CheckSites;
import dev.parallax.simulation.LoopBody;
import dev.parallax.simulation.Phase;
import dev.parallax.simulation.ThreadPlan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** V17 and V18: what a service loses to waiting for the lock. */
final class ServiceFixtures {
    /** A request to a web server waits for the network about so often: 60 ms in all. */
    private static final int WAITS = 6;

    private static final int REQUESTS = 10;
    private static final int PACKETS = 4_000;
    private static final int PAIRS = 8;

    /** What capturing a packet costs: the system call as published, Python's part fitted. */
    private static final Phase.CWork RECEIVE = new Phase.CWork(15_300);

    private static final Phase.CWork SEND = new Phase.CWork(26_900);
    private static final long CAPTURE = 30_000;
    private static final long INJECT = 17_000;

    private ServiceFixtures() {}

    static List<Fixture> all() {
        return List.of(
                new Fixture(
                        "V17",
                        "Ruby's lock: web requests beside a computing thread",
                        "I. Anjo, article on Ruby 3.2, 2023",
                        "16.57 -> 1.66 requests a second",
                        "ratio 10 ± 15 %",
                        "a request waits 6 times for 10 ms (fitted to the rate alone), and after"
                                + " each for the rest of a quantum of 100 ms",
                        ServiceFixtures::v17),
                new Fixture(
                        "V18",
                        "a shorter interval for two threads that pass on packets",
                        "BeanNetworkTester #74; Windows 11, real network packets",
                        "5 ms -> 0.5 ms: 1.33 to 1.36 times the packets, 8 of 8 pairs",
                        "median of 8 pairs 1.33 to 1.36; every pair above 1",
                        "system calls as published; Windows waits whole milliseconds, so 0.5 ms is"
                                + " no wait at all; wake-up latency and Python's part are fitted",
                        ServiceFixtures::v18));
    }

    private static List<FixtureRow> v17() {
        double alone = requests(0);
        double beside = requests(1);
        return List.of(
                FixtureRow.shown("alone, requests a second", 16.57, alone),
                FixtureRow.near("alone / beside a computing thread", 10, alone / beside, 0.15));
    }

    private static double requests(int computing) {
        List<Phase> wait = List.of(new Phase.Io(10 * Runs.MILLI), new Phase.Cpu(50_000));
        List<ThreadPlan> plans = new ArrayList<>();
        plans.add(new ThreadPlan("http", new Phase.Repeat((long) REQUESTS * WAITS, wait)));
        for (int i = 0; i < computing; i++) {
            plans.add(new ThreadPlan("count", new Phase.Cpu(10 * Runs.SECOND)));
        }
        long nanos =
                new Runs(new RubyGilPolicy(), Machines.free(), CheckSites.BACK_EDGES_AND_CALLS, 1)
                        .all(plans)
                        .threads()
                        .getFirst()
                        .endNanos();
        return REQUESTS * (double) Runs.SECOND / nanos;
    }

    private static List<FixtureRow> v18() {
        double[] gains = new double[PAIRS];
        for (int i = 0; i < PAIRS; i++) {
            gains[i] = packet(5 * Runs.MILLI, i) / packet(Runs.MILLI / 2, i);
        }
        double[] sorted = gains.clone();
        Arrays.sort(sorted);
        double median = (sorted[PAIRS / 2 - 1] + sorted[PAIRS / 2]) / 2;
        double faster = Arrays.stream(gains).filter(g -> g > 1).count();
        return List.of(
                FixtureRow.within("median gain of 0.5 ms", 1.345, median, 1.33, 1.36),
                FixtureRow.within("pairs with a gain", PAIRS, faster, PAIRS, PAIRS),
                FixtureRow.shown(
                        "gain of 1 ms", 1, packet(5 * Runs.MILLI, 0) / packet(1_000_000, 0)),
                FixtureRow.shown("5 ms, µs a packet", 71, packet(5 * Runs.MILLI, 0) / 1e3));
    }

    /** Returns the time for a packet. */
    private static double packet(long interval, long seed) {
        // SleepConditionVariableSRW takes whole milliseconds; the rest is cut off.
        GilPolicy policy = new NewGilPolicy(interval / Runs.MILLI * Runs.MILLI);
        List<ThreadPlan> plans =
                List.of(
                        new ThreadPlan("capture", packets(RECEIVE, CAPTURE)),
                        new ThreadPlan("inject", packets(SEND, INJECT)));
        double nanos =
                new Runs(policy, Machines.windows(), CheckSites.BACK_EDGES_AND_CALLS, seed)
                        .all(plans)
                        .endNanos();
        return nanos / PACKETS;
    }

    private static Phase packets(Phase call, long python) {
        Phase.Cpu rest = new Phase.Cpu(python, LoopBody.countdown());
        return new Phase.Repeat(PACKETS, List.of(call, rest));
    }
}
