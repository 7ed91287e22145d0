package dev.parallax.report;

import dev.parallax.compare.ComparisonVerdict;
import dev.parallax.compare.Finding;
import dev.parallax.compare.LaneVerdict;
import dev.parallax.compare.LaneVerdict.Tally;
import dev.parallax.manifest.Difference.Expect;
import dev.parallax.record.LaneRecord;
import dev.parallax.record.LaneRun;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * A lane as it is shown: of several runs, the first with the worst outcome.
 *
 * @param record the lane's record
 * @param verdict what came of it
 * @param reference whether the others are compared with it
 * @param tally the outcome of the shown run
 */
record Shown(LaneRecord record, LaneVerdict verdict, boolean reference, Tally tally) {

    /** Returns the lanes that have output to show, the reference first. */
    static List<Shown> in(ComparisonVerdict verdict) {
        List<Shown> all = new ArrayList<>();
        for (int i = 0; i < verdict.lanes().size(); i++) {
            LaneVerdict lane = verdict.lanes().get(i);
            boolean reference = verdict.reference().filter(lane.lane()::equals).isPresent();
            if (!lane.skipped()) {
                LaneRecord record = verdict.record().lanes().get(i);
                all.add(new Shown(record, lane, reference, tally(lane, reference)));
            }
        }
        all.sort(Comparator.comparing(s -> !s.reference()));
        return all;
    }

    /** The others were compared with the reference's first run, so that is the one to show. */
    private static Tally tally(LaneVerdict lane, boolean reference) {
        if (reference) {
            return Collections.min(lane.tallies(), Comparator.comparingInt(Tally::first));
        }
        return Collections.max(lane.tallies(), Comparator.comparing(Shown::worst));
    }

    /** Nothing that differs counts as accepted: either is as right as the other. */
    private static Expect worst(Tally tally) {
        return tally.outcome().findings().stream()
                .map(Finding::expect)
                .max(Comparator.naturalOrder())
                .orElse(Expect.ACCEPTED);
    }

    String name() {
        return record.lane();
    }

    LaneRun run() {
        return record.runs().get(tally.first());
    }

    List<Finding> findings() {
        return tally.outcome().findings();
    }
}
