package dev.parallax.compare;

import dev.parallax.manifest.Comparison;
import dev.parallax.manifest.Difference.Where;
import dev.parallax.manifest.MatchMode;
import dev.parallax.manifest.Slide;
import dev.parallax.record.LaneRun;
import dev.parallax.record.OutputLine.Stream;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Judges single runs of one comparison. */
final class RunJudge {
    private final Comparison comparison;
    private final Declarations declarations;
    private final Optional<Reference> reference;
    private final String slide;
    private final List<StreamJudge> streams;

    RunJudge(
            Comparison comparison,
            Declarations declarations,
            Optional<Reference> reference,
            String slide) {
        this.comparison = comparison;
        this.declarations = declarations;
        this.reference = reference;
        this.slide = slide;
        this.streams =
                List.of(
                        new StreamJudge(
                                Where.STDOUT,
                                Stream.STDOUT,
                                new HashSet<>(comparison.rules().stdout())),
                        new StreamJudge(
                                Where.STDERR,
                                Stream.STDERR,
                                new HashSet<>(comparison.rules().stderr())));
    }

    RunOutcome judge(String lane, LaneRun run) {
        return switch (run.status()) {
            case COMPLETED -> new RunOutcome.Judged(Verdict.of(findings(lane, run)));
            case UNSUPPORTED, INTERRUPTED -> new RunOutcome.Skipped(run.status(), reason(run));
            case TIMED_OUT -> new RunOutcome.Broken(run.status(), end("timed out", lane, run));
            case CRASHED -> new RunOutcome.Broken(run.status(), end("crashed", lane, run));
        };
    }

    private static String reason(LaneRun run) {
        String reason = run.reason();
        return reason == null ? "no reason was recorded" : reason;
    }

    private Finding end(String word, String lane, LaneRun run) {
        String text = word + ": " + reason(run);
        return new Findings(declarations, Set.of(lane)).of(Where.EXIT, text, List.of(text));
    }

    private List<Finding> findings(String lane, LaneRun run) {
        List<Finding> all = new ArrayList<>();
        reference.ifPresent(expected -> all.addAll(againstLane(lane, run, expected)));
        comparison.slide().ifPresent(rules -> all.addAll(againstSlide(lane, run, rules)));
        return all;
    }

    private List<Finding> againstLane(String lane, LaneRun run, Reference expected) {
        Set<String> lanes = new HashSet<>(List.of(lane, expected.lane()));
        Findings findings = new Findings(declarations, lanes);
        List<Finding> all = new ArrayList<>();
        streams.forEach(s -> all.addAll(s.judge(run, expected.run(), findings)));
        boolean ignored = comparison.rules().exit().contains(MatchMode.IGNORE);
        if (!ignored && !Ends.equal(run, expected.run())) {
            List<String> texts = List.of(Ends.text(run), Ends.text(expected.run()));
            String both = texts.getFirst() + ", not " + texts.getLast();
            all.add(findings.of(Where.EXIT, both, texts));
        }
        return all;
    }

    private List<Finding> againstSlide(String lane, LaneRun run, Slide rules) {
        Pairing pairing =
                Pairing.of(
                        SlideText.printed(slide),
                        Outputs.merged(run),
                        new HashSet<>(rules.modes()));
        return new Findings(declarations, Set.of(lane))
                .of(Where.SLIDE, pairing, slide.lines().toList(), run);
    }
}
