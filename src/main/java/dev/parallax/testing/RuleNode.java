package dev.parallax.testing;

import dev.parallax.compare.ComparisonVerdict;
import dev.parallax.compare.Finding;
import dev.parallax.compare.LaneVerdict;
import dev.parallax.compare.Overall;
import dev.parallax.compare.RunOutcome;
import dev.parallax.manifest.Comparison;
import dev.parallax.manifest.Difference.Expect;
import dev.parallax.manifest.Difference.Where;
import dev.parallax.manifest.MatchMode;
import dev.parallax.record.LaneRecord;
import dev.parallax.record.OutputLine;
import dev.parallax.report.Style;
import dev.parallax.report.TerminalReport;

import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/** One rule of one comparison. */
record RuleNode(Comparison comparison, Where where, List<MatchMode> modes)
        implements ComparisonNode {
    private static final Style PLAIN = new Style(100, false, true);

    static List<ComparisonNode> of(Comparison comparison) {
        List<ComparisonNode> nodes = new ArrayList<>();
        nodes.add(new RuleNode(comparison, Where.STDOUT, comparison.rules().stdout()));
        nodes.add(new RuleNode(comparison, Where.STDERR, comparison.rules().stderr()));
        nodes.add(new RuleNode(comparison, Where.EXIT, comparison.rules().exit()));
        comparison
                .slide()
                .ifPresent(s -> nodes.add(new RuleNode(comparison, Where.SLIDE, s.modes())));
        return nodes;
    }

    @Override
    public String shown() {
        String how = modes.stream().map(MatchMode::spelling).collect(Collectors.joining(", "));
        return comparison.name() + ": " + where.name().toLowerCase(Locale.ROOT) + " (" + how + ")";
    }

    @Override
    public void check(Compared compared, BiConsumer<String, String> report) {
        ComparisonVerdict verdict = compared.verdict();
        if (verdict.overall() == Overall.SKIPPED || verdict.overall() == Overall.ALONE) {
            throw new TestAbortedException("nothing to compare: " + skipped(verdict));
        }
        if (verdict.overall() == Overall.VACUOUS) {
            throw new AssertionFailedError("nothing was compared\n" + text(verdict));
        }
        if (!skipped(verdict).isEmpty()) {
            report.accept("skipped", skipped(verdict));
        }
        List<Finding> found =
                verdict.lanes().stream()
                        .flatMap(lane -> lane.findings().stream())
                        .filter(finding -> finding.where() == where)
                        .toList();
        if (found.stream().anyMatch(finding -> finding.expect() == Expect.FORBIDDEN)) {
            throw new AssertionFailedError(
                    text(verdict), output(verdict, true), output(verdict, false));
        }
        if (!found.isEmpty()) {
            report.accept("declared", declared(found));
        }
    }

    private static String declared(List<Finding> found) {
        return found.stream()
                .map(f -> f.expect().name().toLowerCase(Locale.ROOT) + ": " + f.reason())
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    private static String skipped(ComparisonVerdict verdict) {
        return verdict.lanes().stream()
                .filter(LaneVerdict::skipped)
                .map(lane -> lane.lane() + ": " + reason(lane))
                .collect(Collectors.joining("; "));
    }

    private static String reason(LaneVerdict lane) {
        return lane.tallies().getFirst().outcome() instanceof RunOutcome.Skipped skipped
                ? skipped.reason()
                : "";
    }

    private static String text(ComparisonVerdict verdict) {
        StringWriter text = new StringWriter();
        new TerminalReport(new PrintWriter(text), PLAIN).comparison(verdict);
        return text.toString();
    }

    /** Returns the reference's output, or that of the first lane that differs, for a diff. */
    private static String output(ComparisonVerdict verdict, boolean expected) {
        String reference = verdict.reference().orElse("");
        return verdict.record().lanes().stream()
                .filter(lane -> lane.lane().equals(reference) == expected)
                .filter(lane -> expected || differs(verdict, lane.lane()))
                .findFirst()
                .map(RuleNode::output)
                .orElse("");
    }

    private static boolean differs(ComparisonVerdict verdict, String lane) {
        return verdict.lanes().stream()
                .filter(l -> l.lane().equals(lane))
                .flatMap(l -> l.findings().stream())
                .anyMatch(finding -> finding.expect() == Expect.FORBIDDEN);
    }

    private static String output(LaneRecord lane) {
        return lane.runs().getFirst().output().stream()
                .map(OutputLine::text)
                .collect(Collectors.joining("\n"));
    }
}
