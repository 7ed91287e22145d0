package dev.parallax.compare;

import dev.parallax.manifest.Comparison;
import dev.parallax.record.RunRecord;

import java.util.List;
import java.util.Optional;

/**
 * What came of a comparison: all that a report needs.
 *
 * @param comparison what was to match
 * @param record what happened
 * @param reference the lane that the others were compared with, if one completed
 * @param lanes one entry a lane, in the record's order
 * @param breakages what today's Python refuses, at most one a lane
 * @param overall what it comes to
 */
public record ComparisonVerdict(
        Comparison comparison,
        RunRecord record,
        Optional<String> reference,
        List<LaneVerdict> lanes,
        List<Breakage> breakages,
        Overall overall) {

    /** Copies the lists. */
    public ComparisonVerdict {
        lanes = List.copyOf(lanes);
        breakages = List.copyOf(breakages);
    }
}
