package dev.parallax.compare;

import dev.parallax.compare.LaneVerdict.Tally;
import dev.parallax.manifest.Comparison;
import dev.parallax.manifest.Difference.Expect;
import dev.parallax.record.LaneRecord;
import dev.parallax.record.LaneRun;
import dev.parallax.record.RunRecord;
import dev.parallax.record.RunStatus;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Judges records. */
public final class Comparer {
    private Comparer() {}

    /**
     * Compares every run with the reference lane's first one, and with the slide if there is one. A
     * run with another number of workers than the talk's can't print what its slide shows, and is
     * not compared with it.
     *
     * @param declared the rules; for an old record those of its own manifest
     * @param record what happened
     */
    public static ComparisonVerdict compare(Comparison declared, RunRecord record) {
        Comparison comparison =
                record.asked().workers() == null ? declared : declared.withoutSlide();
        Declarations declarations = Declarations.of(comparison.differences(), record.asked().era());
        Optional<Reference> reference = Reference.in(record);
        RunJudge judge = new RunJudge(comparison, declarations, reference, record.slide());
        List<LaneVerdict> lanes =
                record.lanes().stream().map(lane -> laneVerdict(judge, lane)).toList();
        return new ComparisonVerdict(
                comparison,
                record,
                reference.map(Reference::lane),
                lanes,
                new Breakages(comparison).in(record),
                overall(comparison, record, lanes));
    }

    private static LaneVerdict laneVerdict(RunJudge judge, LaneRecord lane) {
        Map<Object, Tally> tallied = new LinkedHashMap<>();
        int of = lane.runs().size();
        for (int run = 0; run < of; run++) {
            RunOutcome outcome = judge.judge(lane.lane(), lane.runs().get(run));
            Tally once = new Tally(outcome, 1, of, run);
            tallied.merge(
                    Kind.of(outcome),
                    once,
                    (t, _) -> new Tally(t.outcome(), t.runs() + 1, of, t.first()));
        }
        List<Tally> tallies = new ArrayList<>(tallied.values());
        tallies.sort(Comparator.comparingInt(Tally::runs).reversed());
        return new LaneVerdict(lane.lane(), tallies);
    }

    private static Overall overall(
            Comparison comparison, RunRecord record, List<LaneVerdict> lanes) {
        List<Finding> findings = lanes.stream().flatMap(l -> l.findings().stream()).toList();
        if (lanes.stream().allMatch(LaneVerdict::skipped)) {
            return Overall.SKIPPED;
        }
        if (findings.stream().anyMatch(f -> f.expect() == Expect.FORBIDDEN)) {
            return Overall.FORBIDDEN;
        }
        if (record.lanes().stream().flatMap(l -> l.runs().stream()).noneMatch(Comparer::produced)) {
            return Overall.VACUOUS;
        }
        if (findings.stream().anyMatch(f -> f.expect() == Expect.INTERESTING)) {
            return Overall.INTERESTING;
        }
        if (comparison.slide().isEmpty()
                && lanes.stream().filter(LaneVerdict::judged).count() == 1) {
            return Overall.ALONE;
        }
        return findings.isEmpty() ? Overall.MATCH : Overall.ACCEPTED;
    }

    private static boolean produced(LaneRun run) {
        boolean ended = run.status() != RunStatus.COMPLETED || Ends.bad(run);
        boolean skipped =
                run.status() == RunStatus.UNSUPPORTED || run.status() == RunStatus.INTERRUPTED;
        return !skipped && (ended || run.totals().lines() > 0);
    }
}
