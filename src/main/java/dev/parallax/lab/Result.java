package dev.parallax.lab;

import dev.parallax.record.Environment;
import dev.parallax.trace.ModeStamp;

import java.util.List;

/**
 * What came of an experiment.
 *
 * @param kind which experiment it was
 * @param title what it shows, in a few words
 * @param startedAt when, ISO 8601, UTC
 * @param environment where
 * @param settings how it was asked for
 * @param rounds how many rounds are complete
 * @param interrupted whether it was ended before all rounds
 * @param stamps the proofs of the modes, which rows refer to
 * @param rows a row a cell, in the plan's order
 * @param pairs which rows are compared
 */
public record Result(
        Plan.Kind kind,
        String title,
        String startedAt,
        Environment environment,
        Settings settings,
        int rounds,
        boolean interrupted,
        List<ModeStamp> stamps,
        List<Row> rows,
        List<Plan.Pair> pairs) {
    /** The version of the file format. */
    public static final int SCHEMA = 1;

    /** Copies the lists. */
    public Result {
        stamps = List.copyOf(stamps);
        rows = List.copyOf(rows);
        pairs = List.copyOf(pairs);
    }

    /** Compares two rows round by round. */
    public PairedRatio ratio(Plan.Pair pair) {
        return PairedRatio.of(rows.get(pair.cell()).values(), rows.get(pair.base()).values());
    }

    /** Says whether a single row was measured. */
    public boolean measured() {
        return rows.stream().anyMatch(r -> !r.readings().isEmpty());
    }
}
