package dev.parallax.lab;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A measurement as it is kept: the single values as a distribution.
 *
 * @param seconds how long it took, wall clock
 * @param cpuSeconds processor time of all threads and processes, or NaN if unknown
 * @param numbers what else was measured, by name
 * @param times the single values
 */
public record Reading(
        double seconds, double cpuSeconds, Map<String, Double> numbers, Distribution times) {
    /** Copies the map. */
    public Reading {
        numbers = Collections.unmodifiableMap(new LinkedHashMap<>(numbers));
    }

    static Reading of(Measurement measured) {
        return new Reading(
                measured.seconds(),
                measured.cpuSeconds(),
                measured.numbers(),
                Distribution.of(measured.samples()));
    }

    /** Returns a number, or NaN if it was not measured. */
    public double number(String name) {
        return numbers.getOrDefault(name, Double.NaN);
    }
}
