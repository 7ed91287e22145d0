package dev.parallax.lab.fidelity;

import dev.parallax.semantics.gil.OldGilPolicy;
import dev.parallax.semantics.gil.OldGilPolicy.PlatformLock;
import dev.parallax.simulation.CheckSites;
import dev.parallax.simulation.LoopBody;
import dev.parallax.simulation.OsModel;
import dev.parallax.simulation.SimulationResult;

import java.util.List;

/** V1 to V7: threads that only compute, under the old GIL of macOS. */
final class OldGilFixtures {
    private static final String BEAZLEY = "D. Beazley, talks of 2009 and 2010; ";
    private static final String LAPTOP = BEAZLEY + "MacBook, Python 2.6";
    private static final String DESKTOP = BEAZLEY + "MacPro, Python 2.6";

    /** 24.6 s for 2e8 turns, 7.8 s for 1e8 turns. */
    private static final long LAPTOP_TURN = 123;

    private static final long DESKTOP_TURN = 78;

    private static final long LATER_TURN = LAPTOP_TURN / 2;

    private static final long WORK = 500 * Runs.MILLI;

    private OldGilFixtures() {}

    static List<Fixture> all() {
        return List.of(
                new Fixture(
                        "V1",
                        "old GIL, 2 cores: 2 threads are slower than one after the other",
                        LAPTOP,
                        "45.5 s / 24.6 s = 1.85",
                        "1.6 to 2.1",
                        "lock of macOS; its cost of waking a waiter is fitted here",
                        OldGilFixtures::v1),
                new Fixture(
                        "V2",
                        "old GIL, 1 core: less slow than on 2",
                        LAPTOP,
                        "38.0 s / 24.6 s = 1.54",
                        "1.3 to 1.7, and faster than on 2 cores",
                        "the cost of letting go with nobody waiting is fitted here",
                        OldGilFixtures::v2),
                new Fixture(
                        "V3",
                        "old GIL, 4 cores: 2 and 4 threads",
                        DESKTOP,
                        "15.4 s / 7.8 s = 1.97, 15.7 s / 7.8 s = 2.01",
                        "1.7 to 2.3; 4 threads as 2 (±5 %)",
                        "as V1; fitted here for this machine",
                        OldGilFixtures::v3),
                new Fixture(
                        "V4",
                        "old GIL, 1 core: 2 and 4 threads",
                        DESKTOP,
                        "11.3 s / 7.8 s = 1.45, 11.6 s / 7.8 s = 1.49",
                        "1.2 to 1.7",
                        "as V2; 2 threads are fitted, 4 predicted",
                        OldGilFixtures::v4),
                new Fixture(
                        "V5",
                        "old GIL: system calls, 2 cores / 1 core",
                        LAPTOP,
                        "9.5 M / 3.3 M = 2.9",
                        "above 2",
                        "predicted from V1 and V2",
                        OldGilFixtures::v5),
                new Fixture(
                        "V6",
                        "old GIL on a later processor: 2 cores / 1 core",
                        BEAZLEY + "repeated by others in 2013 on a Core i5",
                        "30 s / 22 s = 1.36",
                        "above 1.1",
                        "predicted: V1's machine, all of it twice as fast",
                        OldGilFixtures::v6),
                new Fixture(
                        "V7",
                        "old GIL, 1 core: checks for each real switch",
                        LAPTOP,
                        "hundreds to thousands",
                        "above 100",
                        "predicted from V2",
                        OldGilFixtures::v7));
    }

    private static List<FixtureRow> v1() {
        double two = slowdown(OsModel.macbook2010(2), 2, LAPTOP_TURN);
        return List.of(FixtureRow.within("threads / serial", 45.5 / 24.6, two, 1.6, 2.1));
    }

    private static List<FixtureRow> v2() {
        double one = slowdown(OsModel.macbook2010(1), 2, LAPTOP_TURN);
        double two = slowdown(OsModel.macbook2010(2), 2, LAPTOP_TURN);
        return List.of(
                FixtureRow.within("threads / serial", 38.0 / 24.6, one, 1.3, 1.7),
                FixtureRow.above("2 cores / 1 core", 45.5 / 38.0, two / one, 1));
    }

    private static List<FixtureRow> v3() {
        double two = slowdown(OsModel.macPro2010(4), 2, DESKTOP_TURN);
        double four = slowdown(OsModel.macPro2010(4), 4, DESKTOP_TURN);
        return List.of(
                FixtureRow.within("2 threads / serial", 15.4 / 7.8, two, 1.7, 2.3),
                FixtureRow.within("4 threads / serial", 15.7 / 7.8, four, 1.7, 2.3),
                FixtureRow.within("4 threads / 2 threads", 15.7 / 15.4, four / two, 0.95, 1.05));
    }

    private static List<FixtureRow> v4() {
        double two = slowdown(OsModel.macPro2010(1), 2, DESKTOP_TURN);
        double four = slowdown(OsModel.macPro2010(1), 4, DESKTOP_TURN);
        return List.of(
                FixtureRow.within("2 threads / serial", 11.3 / 7.8, two, 1.2, 1.7),
                FixtureRow.within("4 threads / serial", 11.6 / 7.8, four, 1.2, 1.7));
    }

    private static List<FixtureRow> v5() {
        long two = run(OsModel.macbook2010(2), 2, LAPTOP_TURN).syscalls();
        long one = run(OsModel.macbook2010(1), 2, LAPTOP_TURN).syscalls();
        return List.of(FixtureRow.above("2 cores / 1 core", 9.5 / 3.3, two / (double) one, 2));
    }

    private static List<FixtureRow> v6() {
        double two = slowdown(Machines.laterLaptop(2), 2, LATER_TURN);
        double one = slowdown(Machines.laterLaptop(1), 2, LATER_TURN);
        return List.of(FixtureRow.above("2 cores / 1 core", 30 / 22.0, two / one, 1.1));
    }

    private static List<FixtureRow> v7() {
        SimulationResult result = run(OsModel.macbook2010(1), 2, LAPTOP_TURN);
        double each = result.checks() / (double) result.forcedSwitches();
        return List.of(FixtureRow.above("checks a switch", Double.NaN, each, 100));
    }

    private static double slowdown(OsModel os, int threads, long turn) {
        double serial = run(os, 1, turn).endNanos();
        return run(os, threads, turn).endNanos() / serial;
    }

    private static SimulationResult run(OsModel os, int threads, long turn) {
        OldGilPolicy policy =
                new OldGilPolicy(
                        OldGilPolicy.DEFAULT_CHECK_INTERVAL, PlatformLock.MUTEX_AND_CONDITION);
        return new Runs(policy, os, CheckSites.TICKS, 1)
                .shared(threads, WORK, LoopBody.countdown(turn));
    }
}
