package dev.parallax.lab.fidelity;

import dev.parallax.semantics.gil.GilPolicy;
import dev.parallax.semantics.gil.NewGilPolicy;
import dev.parallax.semantics.gil.NoGilPolicy;
import dev.parallax.semantics.gil.OldGilPolicy;
import dev.parallax.simulation.CheckSites;
import dev.parallax.simulation.LoopBody;
import dev.parallax.simulation.Phase;
import dev.parallax.simulation.SimulationResult;
import dev.parallax.simulation.ThreadPlan;

import java.util.ArrayList;
import java.util.List;

/** V20 and V21: with and without the GIL, and where a loop may be interrupted. */
final class ModeFixtures {
    private static final GilPolicy WITH = new NewGilPolicy();

    /** Free-threaded 3.14 ran the serial program in 1045 ms instead of 909. */
    private static final double OVERHEAD = 1045.0 / 909;

    private static final int TASKS = 4;
    private static final long TASK = 909 * Runs.MILLI / TASKS;
    private static final long THREAD_START = 100 * Runs.MICRO;
    private static final long PROCESS_START = 50 * Runs.MILLI;
    private static final double ROOM = 0.15;

    private ModeFixtures() {}

    static List<Fixture> all() {
        return List.of(
                new Fixture(
                        "V20",
                        "serial, threads, processes with the GIL and without",
                        "loremipsumpy, CPython 3.14 and 3.14t, 4 workers; PEP 703",
                        "909, 1034, 285 ms with, 1045, 279, 359 ms without; a thread starts in"
                                + " 100 µs, a process in 50 ms; 1 to 40 % slower single threads",
                        "each ± 15 % in relation to serial; start ratio 500 ± 15 %",
                        "starts are as PEP 703 says, the overhead of 3.14t is fitted to its serial"
                                + " run; the rest is predicted",
                        ModeFixtures::v20),
                new Fixture(
                        "V21",
                        "a loop without calls: interrupted up to 3.9, not from 3.10 on",
                        "gil-sem-demos; CPython 2.7 to 3.13",
                        "updates are lost up to 3.9, none from 3.10 to 3.13",
                        "more than 0; 0",
                        "x += 1 on a global in two threads, with the check sites of each version",
                        ModeFixtures::v21));
    }

    private static List<FixtureRow> v20() {
        double with = millis(WITH, 1, 0);
        GilPolicy free = new NoGilPolicy(OVERHEAD);
        double without = millis(free, 1, 0);
        List<FixtureRow> rows = new ArrayList<>();
        rows.add(ratio("with: threads", 1034.0 / 909, millis(WITH, TASKS, 0) / with));
        rows.add(ratio("with: processes", 285.0 / 909, processes(WITH) / with));
        rows.add(ratio("without: threads", 279.0 / 1045, millis(free, TASKS, 0) / without));
        rows.add(ratio("without: processes", 359.0 / 1045, processes(free) / without));
        rows.add(ratio("serial: without / with", OVERHEAD, without / with));
        double start = started(PROCESS_START) / started(THREAD_START);
        rows.add(ratio("start: process / thread", 500, start));
        for (double factor : new double[] {1.01, 1.4}) {
            double slower = millis(new NoGilPolicy(factor), 1, 0) / with;
            rows.add(ratio("a single thread, overhead %.2f".formatted(factor), factor, slower));
        }
        return rows;
    }

    private static FixtureRow ratio(String what, double published, double simulated) {
        return FixtureRow.near(what, published, simulated, ROOM);
    }

    private static double millis(GilPolicy policy, int threads, long start) {
        List<ThreadPlan> plans = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            Phase work = new Phase.Cpu(TASK * TASKS / threads);
            plans.add(new ThreadPlan("T" + i, 0, 0, start + i * THREAD_START, List.of(work)));
        }
        return run(policy, plans).endNanos() / (double) Runs.MILLI;
    }

    /** A pool that starts its processes side by side, one on each core. */
    private static double processes(GilPolicy policy) {
        List<ThreadPlan> plans = new ArrayList<>();
        for (int i = 0; i < TASKS; i++) {
            plans.add(new ThreadPlan("P" + i, i, 0, PROCESS_START, List.of(new Phase.Cpu(TASK))));
        }
        return run(policy, plans).endNanos() / (double) Runs.MILLI;
    }

    /** Returns when a task of a microsecond is done that is started so late. */
    private static double started(long start) {
        Phase task = new Phase.Cpu(Runs.MICRO);
        return run(WITH, List.of(new ThreadPlan("T", 1, 0, start, List.of(task)))).endNanos();
    }

    private static SimulationResult run(GilPolicy policy, List<ThreadPlan> plans) {
        return new Runs(policy, Machines.free(), CheckSites.BACK_EDGES_AND_CALLS, 1).all(plans);
    }

    private static List<FixtureRow> v21() {
        return List.of(
                FixtureRow.above(
                        "2.7, lost updates",
                        Double.NaN,
                        torn(new OldGilPolicy(), CheckSites.TICKS),
                        0),
                FixtureRow.above(
                        "3.2 to 3.9, lost updates",
                        Double.NaN,
                        torn(WITH, CheckSites.EVERY_INSTRUCTION),
                        0),
                FixtureRow.within(
                        "3.10 to 3.13, lost updates",
                        0,
                        torn(WITH, CheckSites.BACK_EDGES_AND_CALLS),
                        0,
                        0));
    }

    private static double torn(GilPolicy policy, CheckSites sites) {
        return new Runs(policy, Machines.free(), sites, 1)
                .shared(2, Runs.SECOND, LoopBody.increment(80))
                .torn();
    }
}
