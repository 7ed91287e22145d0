package dev.parallax.lab.virtual;

import org.HdrHistogram.Histogram;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A histogram as a list of samples, of which there are never too many. */
final class Quantiles {
    private static final int MOST = 10_000;
    private static final double NANOS = TimeUnit.SECONDS.toNanos(1);

    private Quantiles() {}

    /**
     * Returns the recorded values in seconds, the least first; of more than 10,000, that many
     * quantiles.
     */
    static List<Double> seconds(Histogram histogram) {
        int count = (int) Math.min(MOST, histogram.getTotalCount());
        List<Double> samples = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            double percentile = 100 * (i + 0.5) / count;
            samples.add(histogram.getValueAtPercentile(percentile) / NANOS);
        }
        return samples;
    }
}
