package dev.parallax.lab.fidelity;

import dev.parallax.semantics.gil.NewGilPolicy;
import dev.parallax.simulation.CheckSites;
import dev.parallax.simulation.LoopBody;
import dev.parallax.simulation.OsModel;
import dev.parallax.simulation.Phase.EchoCosts;

import java.util.ArrayList;
import java.util.List;

/** V14 and V15: an echo server beside threads that compute, on free cores and on one core. */
final class EchoFixtures {
    private static final String SOURCE = "V. Skvortsov, article on the GIL; TCP echo of 1 byte; ";
    private static final long INTERVAL = 5 * Runs.MILLI;

    private EchoFixtures() {}

    static List<Fixture> all() {
        return List.of(
                new Fixture(
                        "V14",
                        "convoy: an echo server beside computing threads on free cores",
                        SOURCE + "CPython 3.9",
                        "5 ms: 30,000 -> 100, 50, 30 a second with 1, 2, 4 threads; with 1 thread"
                                + " from 100 ms to 1 µs: 5, 50, 100, 500, 3200, 11000, 10000",
                        "5 ms, 1 thread: 1/400 to 1/200 of the rate alone; half (± 40 %) with"
                                + " twice the threads; as 1/interval from 100 ms to 1 ms (± 20 %);"
                                + " saturates below 0.1 ms",
                        "costs of a request are fitted to the rate alone; the rest is predicted",
                        EchoFixtures::v14),
                new Fixture(
                        "V15",
                        "convoy with everything on one core, the client too",
                        SOURCE + "CPython patched, Ubuntu, 2 cores, 1 used",
                        "24,000 -> 12,000, 3,000, 30, 10 a second with 1, 2, 4, 8 threads",
                        "1 thread: at least 1/4 of the rate alone; 4 threads: less than 1/100",
                        "predicted from V14's costs and a fair scheduler",
                        EchoFixtures::v15));
    }

    private static double rate(OsModel os, long interval, int threads) {
        long length = Math.max(4 * Runs.SECOND, 1000 * interval);
        return new Runs(new NewGilPolicy(interval), os, CheckSites.EVERY_INSTRUCTION, 1)
                .echoRate(
                        threads,
                        threads == 0 ? Runs.SECOND : length,
                        EchoCosts.DEFAULT,
                        LoopBody.countdown());
    }

    private static List<FixtureRow> v14() {
        OsModel os = Machines.free();
        double alone = rate(os, INTERVAL, 0);
        double one = rate(os, INTERVAL, 1);
        double two = rate(os, INTERVAL, 2);
        double four = rate(os, INTERVAL, 4);
        List<FixtureRow> rows = new ArrayList<>();
        rows.add(FixtureRow.shown("alone, requests a second", 30_000, alone));
        rows.add(FixtureRow.within("alone / 1 thread", 300, alone / one, 200, 400));
        rows.add(FixtureRow.near("1 thread / 2 threads", 2, one / two, 0.4));
        rows.add(FixtureRow.near("2 threads / 4 threads", 2, two / four, 0.4));
        double hundred = rate(os, 100 * Runs.MILLI, 1);
        rows.add(FixtureRow.near("100 ms: 5 ms / it", 20, one / hundred, 0.2));
        double ten = rate(os, 10 * Runs.MILLI, 1);
        rows.add(FixtureRow.near("10 ms: 5 ms / it", 2, one / ten, 0.2));
        double milli = rate(os, Runs.MILLI, 1);
        rows.add(FixtureRow.near("1 ms: it / 5 ms", 5, milli / one, 0.2));
        double tenth = rate(os, 100 * Runs.MICRO, 1);
        double tenMicros = rate(os, 10 * Runs.MICRO, 1);
        double micro = rate(os, Runs.MICRO, 1);
        rows.add(FixtureRow.within("10 µs / 0.1 ms", 11_000 / 3_200.0, tenMicros / tenth, 1, 5));
        rows.add(FixtureRow.within("1 µs / 10 µs", 10 / 11.0, micro / tenMicros, 0.5, 1.5));
        return rows;
    }

    private static List<FixtureRow> v15() {
        OsModel os = OsModel.linux(1);
        double alone = rate(os, INTERVAL, 0);
        double[] published = {24_000, 12_000, 3_000, 30, 10};
        List<FixtureRow> rows = new ArrayList<>();
        double one = alone / rate(os, INTERVAL, 1);
        rows.add(FixtureRow.within("alone / 1 thread", 2, one, 0, 4));
        rows.add(
                FixtureRow.shown(
                        "alone / 2 threads",
                        published[0] / published[2],
                        alone / rate(os, INTERVAL, 2)));
        double four = alone / rate(os, INTERVAL, 4);
        rows.add(FixtureRow.within("alone / 4 threads", 800, four, 100, Double.POSITIVE_INFINITY));
        rows.add(FixtureRow.shown("alone / 8 threads", 2_400, alone / rate(os, INTERVAL, 8)));
        return rows;
    }
}
