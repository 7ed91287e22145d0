package dev.parallax.compare;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.DoubleStream;

/**
 * How one figure came out over several runs.
 *
 * @param median the middle one, or the mean of the middle two
 * @param least the smallest
 * @param most the largest
 * @param runs how many there were; 1 or more
 */
public record Spread(double median, double least, double most, int runs) {

    /** Sums up figures; empty if there are none, or one of them is not known (NaN). */
    public static Optional<Spread> of(DoubleStream figures) {
        double[] sorted = figures.sorted().toArray();
        if (sorted.length == 0 || Arrays.stream(sorted).anyMatch(Double::isNaN)) {
            return Optional.empty();
        }
        int middle = sorted.length / 2;
        double median =
                sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return Optional.of(new Spread(median, sorted[0], sorted[sorted.length - 1], sorted.length));
    }
}
