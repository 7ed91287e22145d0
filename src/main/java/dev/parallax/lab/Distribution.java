package dev.parallax.lab;

import org.HdrHistogram.Histogram;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Many times, such as latencies, as counts of about equal ones; exact to 1 part in 1000.
 *
 * @param buckets by time
 */
public record Distribution(List<Bucket> buckets) {
    /** No times at all. */
    public static final Distribution NONE = new Distribution(List.of());

    private static final int DIGITS = 3;

    /** Copies the list. */
    public Distribution {
        buckets = List.copyOf(buckets);
    }

    /** How often a time was measured. */
    public record Bucket(long nanos, long count) {}

    /** Counts times in seconds. */
    public static Distribution of(Collection<Double> seconds) {
        Histogram histogram = new Histogram(DIGITS);
        seconds.forEach(s -> histogram.recordValue(Math.max(0, Math.round(s * 1e9))));
        return of(histogram);
    }

    /** Counts those of several distributions together. */
    public static Distribution merged(Collection<Distribution> all) {
        Histogram histogram = new Histogram(DIGITS);
        all.forEach(one -> one.addTo(histogram));
        return of(histogram);
    }

    private static Distribution of(Histogram histogram) {
        List<Bucket> buckets = new ArrayList<>();
        histogram
                .recordedValues()
                .forEach(
                        v ->
                                buckets.add(
                                        new Bucket(
                                                v.getValueIteratedTo(),
                                                v.getCountAddedInThisIterationStep())));
        return new Distribution(buckets);
    }

    private void addTo(Histogram histogram) {
        buckets.forEach(b -> histogram.recordValueWithCount(b.nanos(), b.count()));
    }

    /** Returns how many times there are. */
    public long count() {
        return buckets.stream().mapToLong(Bucket::count).sum();
    }

    /**
     * Returns the time in seconds that so many percent are not above; NaN if there are none.
     *
     * @param percentile from 0 to 100
     */
    public double at(double percentile) {
        if (buckets.isEmpty()) {
            return Double.NaN;
        }
        Histogram histogram = new Histogram(DIGITS);
        addTo(histogram);
        return histogram.getValueAtPercentile(percentile) / 1e9;
    }
}
