package dev.parallax.compare;

import dev.parallax.manifest.Difference.Expect;
import dev.parallax.manifest.Difference.Where;
import dev.parallax.manifest.MatchMode;
import dev.parallax.record.LaneRun;
import dev.parallax.record.OutputLine;
import dev.parallax.record.OutputLine.Stream;

import java.util.List;
import java.util.Set;

/**
 * Compares one stream of two runs.
 *
 * @param where what findings are found in
 * @param stream the stream
 * @param modes how
 */
record StreamJudge(Where where, Stream stream, Set<MatchMode> modes) {

    List<Finding> judge(LaneRun run, LaneRun expected, Findings findings) {
        boolean digested = stream == Stream.STDOUT && Outputs.truncated(run, expected);
        if (modes.contains(MatchMode.IGNORE) || (digested && Outputs.sameDigest(run, expected))) {
            return List.of();
        }
        Pairing pairing = Pairing.of(Outputs.of(expected, stream), Outputs.of(run, stream), modes);
        List<String> raw = expected.output().stream().map(OutputLine::text).toList();
        List<Finding> found = findings.of(where, pairing, raw, run);
        return digested && found.isEmpty() ? List.of(unseen(run, expected, findings)) : found;
    }

    /** Judges outputs whose kept lines agree, although something that was not kept differs. */
    private Finding unseen(LaneRun run, LaneRun expected, Findings findings) {
        long lines = run.totals().lines();
        boolean otherCount = lines != expected.totals().lines();
        String text =
                otherCount
                        ? lines + " lines in all, not " + expected.totals().lines()
                        : "of %s lines only %s were kept: those agree, the digest of all does not"
                                .formatted(lines, run.totals().kept());
        Finding finding = findings.of(where, text, List.of(text));
        boolean undecided = !otherCount && !Outputs.digestDecides(modes);
        return undecided && finding.declared().isEmpty()
                ? finding.withExpect(Expect.INTERESTING)
                : finding;
    }
}
