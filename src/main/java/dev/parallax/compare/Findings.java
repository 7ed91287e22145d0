package dev.parallax.compare;

import dev.parallax.compare.Finding.Side;
import dev.parallax.manifest.Difference;
import dev.parallax.manifest.Difference.Expect;
import dev.parallax.manifest.Difference.Where;
import dev.parallax.record.LaneRun;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Turns what differs into findings: looks up whether it is declared.
 *
 * @param declarations what the manifest declares
 * @param lanes the lane that is judged, and the one it is compared with, if any
 */
record Findings(Declarations declarations, Set<String> lanes) {

    /** Returns one for each line without a partner, as it was printed. */
    List<Finding> of(Where where, Pairing pairing, List<String> expected, LaneRun actual) {
        List<Finding> findings = new ArrayList<>();
        for (Line line : pairing.expected()) {
            String raw = expected.get(line.index());
            findings.add(of(where, Side.EXPECTED, line.index(), raw, List.of(raw)));
        }
        for (Line line : pairing.actual()) {
            String raw = actual.output().get(line.index()).text();
            findings.add(of(where, Side.ACTUAL, line.index(), raw, List.of(raw)));
        }
        return findings;
    }

    /** Returns one for a run as a whole. */
    Finding of(Where where, String text, List<String> texts) {
        return of(where, Side.ACTUAL, -1, text, texts);
    }

    private Finding of(Where where, Side side, int index, String text, List<String> texts) {
        Optional<Difference> declared = declarations.fitting(where, lanes, texts);
        Expect expect = declared.map(Difference::expect).orElse(Expect.FORBIDDEN);
        return new Finding(where, side, index, text, expect, declared);
    }
}
