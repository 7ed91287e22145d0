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
 * @param overall what it comes to
 */
public record ComparisonVerdict(
        Comparison comparison,
        RunRecord record,
        Optional<String> reference,
        List<LaneVerdict> lanes,
        Overall overall) {

    /** Copies the lanes. */
    public ComparisonVerdict {
        lanes = List.copyOf(lanes);
    }
}
