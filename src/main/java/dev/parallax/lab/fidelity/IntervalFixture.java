package dev.parallax.lab.fidelity;

import dev.parallax.semantics.gil.NewGilPolicy;
import dev.parallax.simulation.CheckSites;
import dev.parallax.simulation.LoopBody;

import java.util.ArrayList;
import java.util.List;

/** V12: counting down under switch intervals from 100 ms to 1 µs with 1 to 8 threads. */
final class IntervalFixture {
    private static final int[] THREADS = {2, 4, 8};
    private static final List<Interval> TABLE =
            List.of(
                    new Interval("100 ms", 100 * Runs.MILLI, 7.29, 6.80, 6.50, 6.61),
                    new Interval("10 ms", 10 * Runs.MILLI, 6.62, 6.61, 7.15, 6.71),
                    new Interval("5 ms", 5 * Runs.MILLI, 6.53, 6.58, 7.20, 7.19),
                    new Interval("1 ms", Runs.MILLI, 7.02, 7.36, 7.56, 7.12),
                    new Interval("0.1 ms", 100 * Runs.MICRO, 6.77, 9.20, 9.36, 9.84),
                    new Interval("10 µs", 10 * Runs.MICRO, 6.68, 12.29, 19.15, 30.53),
                    new Interval("1 µs", Runs.MICRO, 6.89, 17.16, 31.68, 86.44));

    /** The published table: flat down to this interval, growing below the next one. */
    private static final long FLAT = Runs.MILLI;

    private static final long KNEE = 100 * Runs.MICRO;
    private static final long WORK = 100 * Runs.MILLI;

    private IntervalFixture() {}

    private record Interval(
            String name, long nanos, double one, double two, double four, double eight) {
        double published(int column) {
            return switch (column) {
                case 0 -> two / one;
                case 1 -> four / one;
                default -> eight / one;
            };
        }
    }

    static Fixture fixture() {
        return new Fixture(
                "V12",
                "countdown against the switch interval",
                "V. Skvortsov, article on the GIL; CPython 3.9, a laptop with 2 cores",
                "flat down to 1 ms; at 0.1 ms 6.8 s -> 9.2, 9.4, 9.8 s with 2, 4, 8 threads;"
                        + " at 1 µs 6.9 s -> 17, 32, 86 s",
                "1 ms and more: 1 ± 12 %; 0.1 ms: 1.3 to 1.5; below, more threads are slower;"
                        + " 8 threads at 1 µs at least 10 times",
                "the laptop's lock costs are fitted to the rows below 1 ms",
                IntervalFixture::check);
    }

    private static List<FixtureRow> check() {
        List<FixtureRow> rows = new ArrayList<>();
        for (Interval interval : TABLE) {
            long work = interval.nanos() >= FLAT ? 20 * WORK : WORK;
            double[] ratios = new double[THREADS.length];
            double serial = nanos(interval, 1, work);
            for (int i = 0; i < THREADS.length; i++) {
                ratios[i] = nanos(interval, THREADS[i], work) / serial;
                rows.add(row(interval, i, ratios[i]));
            }
            if (interval.nanos() < KNEE) {
                rows.add(growth(interval, ratios, 1));
                rows.add(growth(interval, ratios, 2));
            }
        }
        return rows;
    }

    private static FixtureRow row(Interval interval, int column, double simulated) {
        String what = "%s, %d threads / 1".formatted(interval.name(), THREADS[column]);
        double published = interval.published(column);
        if (interval.nanos() >= FLAT) {
            return FixtureRow.within(what, published, simulated, 0.88, 1.12);
        }
        if (interval.nanos() == KNEE) {
            return FixtureRow.within(what, published, simulated, 1.3, 1.5);
        }
        boolean last = interval.nanos() == Runs.MICRO && column == THREADS.length - 1;
        return last
                ? FixtureRow.within(what, published, simulated, 10, Double.POSITIVE_INFINITY)
                : FixtureRow.shown(what, published, simulated);
    }

    private static FixtureRow growth(Interval interval, double[] ratios, int column) {
        return FixtureRow.above(
                "%s, %d threads / %d"
                        .formatted(interval.name(), THREADS[column], THREADS[column - 1]),
                interval.published(column) / interval.published(column - 1),
                ratios[column] / ratios[column - 1],
                1);
    }

    private static double nanos(Interval interval, int threads, long work) {
        NewGilPolicy policy = new NewGilPolicy(interval.nanos());
        return new Runs(policy, Machines.sweptLaptop(), CheckSites.EVERY_INSTRUCTION, 1)
                .shared(threads, work, LoopBody.countdown())
                .endNanos();
    }
}
