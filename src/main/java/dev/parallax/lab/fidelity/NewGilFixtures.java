package dev.parallax.lab.fidelity;

import dev.parallax.semantics.gil.NewGilPolicy;
import dev.parallax.simulation.CheckSites;
import dev.parallax.simulation.LoopBody;
import dev.parallax.simulation.OsModel;
import dev.parallax.simulation.Phase;
import dev.parallax.simulation.SimulationResult;
import dev.parallax.simulation.ThreadPlan;
import dev.parallax.simulation.ThreadTotals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** V8 to V11 and V13: threads that compute under the new GIL. */
final class NewGilFixtures {
    private static final String CCBENCH = "ccbench on 3.11a1; 4 cores";
    private static final long WORK = 4 * Runs.SECOND;

    private NewGilFixtures() {}

    static List<Fixture> all() {
        return List.of(
                new Fixture(
                        "V8",
                        "new GIL: 2 threads take as long as one after the other",
                        "D. Beazley, talk of 2010; MacBook, Python 3.2 before its release",
                        "24.0 s / 23.5 s = 1.02",
                        "1.02 ± 3 %",
                        "predicted",
                        NewGilFixtures::v8),
                new Fixture(
                        "V9",
                        "new GIL: 1, 2, 4 and 8 threads take equally long",
                        "V. Skvortsov, article on the GIL; CPython 3.9",
                        "6.52 s, 6.57 s, 6.59 s, 6.58 s",
                        "all within ± 3 %",
                        "predicted",
                        NewGilFixtures::v9),
                new Fixture(
                        "V10",
                        "throughput of Python, regular expressions and bz2",
                        CCBENCH,
                        "98 % with 2 to 4 threads; 96 to 97 %; 199 %, 296 %, 395 %",
                        "Python and regular expressions ± 3 points; bz2 ± 5 %",
                        "regular expressions keep the GIL for 3.7 ms each, bz2 lets go of it;"
                                + " predicted",
                        NewGilFixtures::v10),
                new Fixture(
                        "V11",
                        "sha256 of 8 × 128 MB: as fast as there are cores",
                        "V. Skvortsov, article on the GIL; 2 physical cores",
                        "3.30 s, 1.68 s, 1.50 s, 1.60 s for 1, 2, 4, 8 threads",
                        "each ± 12 % in relation to 1 thread",
                        "C work that lets go of the GIL on 2 cores; predicted",
                        NewGilFixtures::v11),
                new Fixture(
                        "V13",
                        "two computing threads: half the time each, in slices of 5 ms",
                        "per4m, traces of the GIL; machine not named",
                        "each holds 48 to 56 %, waits 44 to 52 %; slices about 5 ms",
                        "held 45 to 57 %; median slice 5 ms ± 10 %",
                        "predicted",
                        NewGilFixtures::v13));
    }

    private static Runs on(OsModel os) {
        return new Runs(new NewGilPolicy(), os, CheckSites.EVERY_INSTRUCTION, 1);
    }

    private static double nanos(OsModel os, int threads) {
        return on(os).shared(threads, WORK, LoopBody.countdown()).endNanos();
    }

    private static List<FixtureRow> v8() {
        OsModel os = OsModel.linux(2);
        double ratio = nanos(os, 2) / nanos(os, 1);
        return List.of(FixtureRow.near("threads / serial", 24.0 / 23.5, ratio, 0.03));
    }

    private static List<FixtureRow> v9() {
        double one = nanos(Machines.free(), 1);
        List<FixtureRow> rows = new ArrayList<>();
        Map.of(2, 6.57, 4, 6.59, 8, 6.58).entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(
                        e ->
                                rows.add(
                                        FixtureRow.within(
                                                e.getKey() + " threads / 1",
                                                e.getValue() / 6.52,
                                                nanos(Machines.free(), e.getKey()) / one,
                                                0.97,
                                                1.03)));
        return rows;
    }

    private static List<FixtureRow> v10() {
        Phase.Cpu python = new Phase.Cpu(10 * Runs.MILLI);
        Phase.HoldingC regex = new Phase.HoldingC(3_700 * Runs.MICRO);
        List<Phase> bz2 = List.of(new Phase.CWork(50 * Runs.MILLI), new Phase.Cpu(Runs.MICRO));
        double[] published = {199, 296, 395};
        List<FixtureRow> rows = new ArrayList<>();
        for (int n = 2; n <= 4; n++) {
            double p = throughput(n, List.of(python));
            rows.add(FixtureRow.within("Python, " + n + " threads, %", 98, p, 95, 101));
        }
        for (int n = 2; n <= 4; n++) {
            double r = throughput(n, List.of(regex, new Phase.Cpu(Runs.MICRO)));
            rows.add(FixtureRow.within("regex, " + n + " threads, %", 96.5, r, 93.5, 100));
        }
        for (int n = 2; n <= 4; n++) {
            double b = throughput(n, bz2);
            rows.add(FixtureRow.near("bz2, " + n + " threads, %", published[n - 2], b, 0.05));
        }
        return rows;
    }

    /** Returns how much of some work n threads do in the time of one, in percent of that one. */
    private static double throughput(int threads, List<Phase> work) {
        Phase loop = new Phase.Repeat(200, work);
        List<ThreadPlan> plans = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            plans.add(new ThreadPlan("T" + i, loop));
        }
        double one = on(Machines.free()).all(plans.subList(0, 1)).endNanos();
        return 100 * threads * one / on(Machines.free()).all(plans).endNanos();
    }

    private static List<FixtureRow> v11() {
        double[] published = {3.30, 1.68, 1.50, 1.60};
        List<FixtureRow> rows = new ArrayList<>();
        double one = hashed(1);
        for (int i = 1; i < published.length; i++) {
            rows.add(
                    FixtureRow.near(
                            (1 << i) + " threads / 1",
                            published[i] / published[0],
                            hashed(1 << i) / one,
                            0.12));
        }
        return rows;
    }

    private static double hashed(int threads) {
        Phase part = new Phase.CWork(412 * Runs.MILLI);
        List<ThreadPlan> plans = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            plans.add(new ThreadPlan("T" + i, new Phase.Repeat(8L / threads, List.of(part))));
        }
        return on(OsModel.linux(2)).all(plans).endNanos();
    }

    private static List<FixtureRow> v13() {
        SimulationResult result = on(Machines.free()).shared(2, WORK, LoopBody.countdown());
        List<FixtureRow> rows = new ArrayList<>();
        for (ThreadTotals thread : result.threads()) {
            double life = thread.endNanos() - thread.startNanos();
            double held = 100 * thread.holding() / life;
            rows.add(FixtureRow.within(thread.name() + " holds, %", 52, held, 45, 57));
            double waits = 100 * (thread.waiting() + thread.switching()) / life;
            rows.add(FixtureRow.shown(thread.name() + " waits, %", 48, waits));
        }
        double slice = result.slices().getValueAtPercentile(50) / (double) Runs.MILLI;
        rows.add(FixtureRow.near("median slice, ms", 5, slice, 0.1));
        return rows;
    }
}
