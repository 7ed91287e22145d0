package dev.parallax.lab;

import org.apache.commons.statistics.descriptive.Median;
import org.apache.commons.statistics.descriptive.Quantile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How measured values lie.
 *
 * @param count how many there are
 * @param median the middle one
 * @param lowerQuartile a quarter of them is below
 * @param upperQuartile a quarter of them is above
 * @param least the least
 * @param most the greatest
 * @param outliers which ones lie more than 1.5 times the quartiles' distance outside of the
 *     quartiles, and more than 2 %, numbered from 1; none of fewer than four values
 */
public record Spread(
        int count,
        double median,
        double lowerQuartile,
        double upperQuartile,
        double least,
        double most,
        List<Integer> outliers) {
    private static final double FENCE = 1.5;
    private static final double WORTH_NAMING = 0.02;
    private static final int FEWEST_FOR_OUTLIERS = 4;

    /** Copies the list. */
    public Spread {
        outliers = List.copyOf(outliers);
    }

    /** Looks at values; of none, everything is NaN. */
    public static Spread of(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        // HF7 is the method of most spreadsheets and of NumPy: quartiles lie between values.
        Quantile quantile = Quantile.withDefaults().with(Quantile.EstimationMethod.HF7);
        double low = quantile.evaluate(sorted.clone(), 0.25);
        double high = quantile.evaluate(sorted.clone(), 0.75);
        int count = values.length;
        return new Spread(
                count,
                Median.withDefaults().evaluate(sorted.clone()),
                low,
                high,
                count == 0 ? Double.NaN : sorted[0],
                count == 0 ? Double.NaN : sorted[count - 1],
                outliers(values, low, high));
    }

    private static List<Integer> outliers(double[] values, double low, double high) {
        List<Integer> found = new ArrayList<>();
        double room = Math.max(FENCE * (high - low), WORTH_NAMING * (low + high) / 2);
        for (int i = 0; i < values.length && values.length >= FEWEST_FOR_OUTLIERS; i++) {
            if (values[i] < low - room || values[i] > high + room) {
                found.add(i + 1);
            }
        }
        return found;
    }
}
