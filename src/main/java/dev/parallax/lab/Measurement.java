package dev.parallax.lab;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One measurement.
 *
 * @param seconds how long it took, wall clock
 * @param cpuSeconds processor time of all threads and processes, or NaN if unknown
 * @param numbers what else was measured, by name
 * @param samples single values in seconds, in order, such as latencies; may be empty
 */
public record Measurement(
        double seconds, double cpuSeconds, Map<String, Double> numbers, List<Double> samples) {
    /** Copies the collections. */
    public Measurement {
        numbers = Collections.unmodifiableMap(new LinkedHashMap<>(numbers));
        samples = List.copyOf(samples);
    }
}
