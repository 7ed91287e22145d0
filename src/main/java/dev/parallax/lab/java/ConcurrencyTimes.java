package dev.parallax.lab.java;

import org.apache.commons.statistics.descriptive.Median;

/** Takes times. */
final class ConcurrencyTimes {
    private ConcurrencyTimes() {}

    /**
     * Something to take the time of.
     *
     * @param <X> what it may throw
     */
    @FunctionalInterface
    interface Action<X extends Exception> {
        void run() throws X, InterruptedException;
    }

    /** Returns the median of some runs in seconds, the first ones thrown away. */
    static <X extends Exception> double median(int warmups, int runs, Action<X> action)
            throws X, InterruptedException {
        for (int run = 0; run < warmups; run++) {
            action.run();
        }
        double[] seconds = new double[runs];
        for (int run = 0; run < runs; run++) {
            long start = System.nanoTime();
            action.run();
            seconds[run] = (System.nanoTime() - start) / 1e9;
        }
        return Median.withDefaults().evaluate(seconds);
    }

    /** Returns the mean of runs too short for the clock, in seconds, as many thrown away first. */
    static <X extends Exception> double mean(int runs, Action<X> action)
            throws X, InterruptedException {
        long start = 0;
        for (int run = -runs; run < runs; run++) {
            if (run == 0) {
                start = System.nanoTime();
            }
            action.run();
        }
        return (System.nanoTime() - start) / 1e9 / runs;
    }
}
