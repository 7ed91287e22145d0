package dev.parallax.report;

import dev.parallax.compare.ComparisonVerdict;
import dev.parallax.compare.Conclusion;
import dev.parallax.compare.LaneVerdict;
import dev.parallax.compare.Overall;
import dev.parallax.compare.RunOutcome.Skipped;
import dev.parallax.compare.TopicTimes;
import dev.parallax.report.Style.Glyph;
import dev.parallax.report.Style.Ink;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Prints what all comparisons came to: what needs a look first, one line for the rest. */
final class Summary {
    private final PrintWriter out;
    private final Style style;

    Summary(PrintWriter out, Style style) {
        this.out = out;
        this.style = style;
    }

    void print(List<ComparisonVerdict> verdicts, List<TopicTimes> times) {
        out.println(style.paint(Ink.STRONG, "  summary"));
        entries(verdicts, Overall.FORBIDDEN);
        entries(verdicts, Overall.VACUOUS);
        entries(verdicts, Overall.INTERESTING);
        times.forEach(this::ratios);
        skipped(verdicts);
        entries(verdicts, Overall.ALONE);
        rest(verdicts);
        conclusion(verdicts);
    }

    private void entries(List<ComparisonVerdict> verdicts, Overall overall) {
        verdicts.stream().filter(v -> v.overall() == overall).forEach(this::entry);
    }

    private void entry(ComparisonVerdict verdict) {
        Overall overall = verdict.overall();
        String sign = style.glyph(Conclusions.glyph(overall)) + " " + Conclusions.word(overall);
        String label = "  " + style.paint(Conclusions.ink(overall), sign) + "  ";
        String name = verdict.comparison().name();
        Paragraph.print(out, style, label, name + ": " + Conclusions.sentence(verdict), null);
    }

    private void ratios(TopicTimes times) {
        for (TopicTimes.Row row : times.rows()) {
            long outside = row.expected().stream().filter(c -> !c.inside()).count();
            if (outside > 0) {
                String sign = style.paint(Ink.NOTABLE, style.glyph(Glyph.NOTABLE) + " interesting");
                String text =
                        "%s: %s of %s outside what is expected"
                                .formatted(
                                        times.topic().name(),
                                        Report.count(outside, "ratio"),
                                        row.lane());
                Paragraph.print(out, style, "  " + sign + "  ", text, null);
            }
        }
    }

    /** A reason that many comparisons share is told once. */
    private void skipped(List<ComparisonVerdict> verdicts) {
        Map<String, List<String>> byReason = new LinkedHashMap<>();
        for (ComparisonVerdict verdict : verdicts) {
            for (LaneVerdict lane : verdict.lanes()) {
                if (lane.tallies().getFirst().outcome() instanceof Skipped skipped) {
                    byReason.computeIfAbsent(
                                    lane.lane() + ": " + skipped.reason(), _ -> new ArrayList<>())
                            .add(verdict.comparison().name());
                }
            }
        }
        byReason.forEach(
                (reason, names) -> {
                    String sign = style.paint(Ink.NOTABLE, style.glyph(Glyph.SKIPPED) + " skipped");
                    String of =
                            names.size() == 1 ? names.getFirst() : names.size() + " comparisons";
                    Paragraph.print(out, style, "  " + sign + "  ", of + ", " + reason, null);
                });
    }

    private void rest(List<ComparisonVerdict> verdicts) {
        long match = verdicts.stream().filter(v -> v.overall() == Overall.MATCH).count();
        long accepted = verdicts.stream().filter(v -> v.overall() == Overall.ACCEPTED).count();
        if (match + accepted > 0) {
            String sign = style.paint(Ink.RIGHT, style.glyph(Glyph.RIGHT));
            String but =
                    accepted == 0 ? "" : ", " + accepted + " of them but for accepted differences";
            String agree = match + accepted == 1 ? " agrees" : " agree";
            String text = Report.count(match + accepted, "comparison") + agree + but;
            Paragraph.print(out, style, "  " + sign + " ", text, null);
        }
    }

    private void conclusion(List<ComparisonVerdict> verdicts) {
        String text =
                switch (Conclusion.of(verdicts)) {
                    case ALL_ACCEPTED -> style.paint(Ink.RIGHT, "All that ran is accepted.");
                    case DIVERGENCE -> style.paint(Ink.WRONG, "Something diverged.");
                    case NOTHING_RAN -> style.paint(Ink.NOTABLE, "Nothing ran.");
                };
        out.println("  " + text);
    }
}
