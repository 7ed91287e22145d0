package dev.parallax.cli;

import org.apache.commons.statistics.descriptive.Median;

import java.util.Collection;

/** How all benchmarks sum up what they measured and say whether a limit held. */
final class Limits {
    private Limits() {}

    /** Returns the middle value, or the mean of the middle two; NaN of none. */
    static double median(Collection<Double> values) {
        return Median.withDefaults()
                .evaluate(values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** Returns {@code held} or {@code missed}. */
    static String word(boolean held) {
        return held ? "held" : "missed";
    }
}
