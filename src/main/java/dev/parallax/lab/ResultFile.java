package dev.parallax.lab;

import com.fasterxml.jackson.annotation.JsonProperty;

import dev.parallax.record.Environment;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/**
 * A result as it stands in a file. The names and the order of the components are the format; {@code
 * docs/experiments.md} describes it. Null stands for a number that is not known.
 */
record ResultFile(
        int schema,
        String experiment,
        String title,
        String startedAt,
        Environment environment,
        Asked asked,
        int rounds,
        boolean interrupted,
        List<Stamp> stamps,
        List<FileRow> rows,
        List<FileRatio> ratios) {

    record Asked(int rounds, int warmups, long seed, double limitSeconds) {}

    record Stamp(
            String runtime, String asked, String observed, int cores, Map<String, String> more) {}

    record FileRow(
            int subject,
            String name,
            String policy,
            long intervalNanos,
            FileProbe probe,
            String status,
            String reason,
            int stamp,
            @JsonProperty(required = false) @Nullable Summary summary,
            List<FileReading> readings) {}

    /** All kinds of probe in one; what a kind doesn't have is 0. */
    record FileProbe(
            String kind, String work, String spread, int count, long size, long lengthNanos) {}

    /** For readers of the file; it is computed from the readings. */
    record Summary(
            String of,
            @Nullable Double median,
            @Nullable Double lowerQuartile,
            @Nullable Double upperQuartile,
            @Nullable Double least,
            @Nullable Double most,
            List<Integer> outliers) {}

    record FileReading(
            @Nullable Double seconds,
            @Nullable Double cpuSeconds,
            Map<String, Double> numbers,
            List<long[]> times) {}

    /** A pair of rows; all but the two indexes is computed from the readings. */
    record FileRatio(
            int row,
            int base,
            @JsonProperty(required = false) int pairs,
            @JsonProperty(required = false) @Nullable Double ratio,
            @JsonProperty(required = false) @Nullable Double low,
            @JsonProperty(required = false) @Nullable Double high,
            @JsonProperty(required = false) int above) {}
}
