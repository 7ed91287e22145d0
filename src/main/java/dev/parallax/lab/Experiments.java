package dev.parallax.lab;

import dev.parallax.lab.Plan.Kind;
import dev.parallax.lab.Plan.Pair;
import dev.parallax.lab.Plan.Sizing;
import dev.parallax.lab.Probe.Batch;
import dev.parallax.lab.Probe.Convoy;
import dev.parallax.lab.Probe.Spread;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Makes the plans of the experiments. Any thread may use it. */
public final class Experiments {
    private Experiments() {}

    /**
     * The on/off experiment: serial, threads and processes with the GIL, serial and threads
     * without. Each is compared with serial, and each without the GIL with the same one with it.
     *
     * @param subjects how many subjects there are
     * @param works kinds of work
     * @param tasks how many tasks each batch has
     * @param on the GIL that counts as on
     * @param sizing how long a task takes
     */
    public static Plan compare(
            int subjects, List<String> works, int tasks, Mode on, Sizing sizing) {
        Draft draft = new Draft();
        for (String work : works) {
            for (int s = 0; s < subjects; s++) {
                int serial = draft.add(s, on, batch(work, Spread.SERIAL, tasks));
                int threads = draft.add(s, on, batch(work, Spread.THREADS, tasks));
                int processes = draft.add(s, on, batch(work, Spread.PROCESSES, tasks));
                int serialOff = draft.add(s, Mode.OFF, batch(work, Spread.SERIAL, tasks));
                int threadsOff = draft.add(s, Mode.OFF, batch(work, Spread.THREADS, tasks));
                draft.compare(serial, threads, processes, serialOff, threadsOff);
                draft.compare(threads, threadsOff);
            }
        }
        return draft.plan(Kind.COMPARE, "GIL on, GIL off, processes", sizing);
    }

    /**
     * The switch interval against the number of threads, which share the same work. Each cell is
     * compared with the first of its subject.
     *
     * @param policy whose interval it is
     * @param intervals the intervals, the base first
     * @param threads the numbers of threads, the base first
     */
    public static Plan sweep(
            int subjects,
            String work,
            String policy,
            List<Duration> intervals,
            List<Integer> threads,
            Sizing sizing) {
        Draft draft = new Draft();
        for (int s = 0; s < subjects; s++) {
            int base = draft.size();
            for (Duration interval : intervals) {
                for (int count : threads) {
                    Mode mode = new Mode(policy, interval.toNanos());
                    int cell = draft.add(s, mode, batch(work, Spread.THREADS, count));
                    if (cell != base) {
                        draft.compare(base, cell);
                    }
                }
            }
        }
        return draft.plan(Kind.SWEEP, "Switch interval and threads", sizing);
    }

    /**
     * An echo beside CPU threads, and beside processes instead; compared with the echo alone.
     *
     * @param threads the numbers of threads; 0 is always measured, first
     * @param processes the numbers of processes
     * @param length how long each is measured
     */
    public static Plan convoy(
            int subjects,
            List<Integer> threads,
            List<Integer> processes,
            Mode mode,
            Duration length) {
        Draft draft = new Draft();
        for (int s = 0; s < subjects; s++) {
            int alone = draft.add(s, mode, new Convoy(0, Spread.THREADS, length));
            for (int count : threads) {
                if (count > 0) {
                    Probe beside = new Convoy(count, Spread.THREADS, length);
                    draft.compare(alone, draft.add(s, mode, beside));
                }
            }
            for (int count : processes) {
                Probe beside = new Convoy(count, Spread.PROCESSES, length);
                draft.compare(alone, draft.add(s, mode, beside));
            }
        }
        Sizing none = new Sizing(0, true);
        return draft.plan(Kind.CONVOY, "An I/O thread beside CPU threads", none);
    }

    /**
     * The speed-up of the same work in more threads, with the GIL and without, and in more
     * processes.
     *
     * @param numbers for each subject the numbers of threads and processes
     */
    public static Plan scaling(List<List<Integer>> numbers, String work, Mode on, Sizing sizing) {
        Draft draft = new Draft();
        for (int s = 0; s < numbers.size(); s++) {
            int serial = draft.add(s, on, batch(work, Spread.SERIAL, 1));
            for (int count : numbers.get(s)) {
                draft.compare(draft.add(s, on, batch(work, Spread.THREADS, count)), serial);
                draft.compare(draft.add(s, Mode.OFF, batch(work, Spread.THREADS, count)), serial);
                draft.compare(draft.add(s, on, batch(work, Spread.PROCESSES, count)), serial);
            }
        }
        return draft.plan(Kind.SCALING, "Speed-up by threads and by processes", sizing);
    }

    private static Probe batch(String work, Spread spread, int tasks) {
        return new Batch(work, spread, tasks, 0);
    }

    /** A plan being made. */
    private static final class Draft {
        private final List<Cell> cells = new ArrayList<>();
        private final List<Pair> pairs = new ArrayList<>();

        int size() {
            return cells.size();
        }

        int add(int subject, Mode mode, Probe probe) {
            cells.add(new Cell(subject, mode, probe));
            return cells.size() - 1;
        }

        void compare(int base, int... others) {
            for (int other : others) {
                pairs.add(new Pair(other, base));
            }
        }

        Plan plan(Kind kind, String title, Sizing sizing) {
            return new Plan(kind, title, cells, pairs, sizing);
        }
    }
}
