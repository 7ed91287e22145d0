package dev.parallax.report;

import dev.parallax.compare.Breakage;
import dev.parallax.compare.ComparisonVerdict;
import dev.parallax.compare.LaneTime;
import dev.parallax.compare.LaneVerdict;
import dev.parallax.compare.RunOutcome.Broken;
import dev.parallax.manifest.Difference.Where;
import dev.parallax.manifest.MatchMode;
import dev.parallax.record.LaneRecord;
import dev.parallax.report.Style.Glyph;
import dev.parallax.report.Style.Ink;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Prints the lines below the output: the slide, what breaks, how long it took. */
final class Facts {
    private static final String INDENT = "  ";

    private final PrintWriter out;
    private final Style style;

    Facts(PrintWriter out, Style style) {
        this.out = out;
        this.style = style;
    }

    void slide(ComparisonVerdict verdict) {
        verdict.comparison().slide().ifPresent(slide -> slide(verdict, slide.modes()));
    }

    private void slide(ComparisonVerdict verdict, List<MatchMode> modes) {
        List<String> parts = new ArrayList<>();
        for (LaneVerdict lane : verdict.lanes()) {
            if (lane.judged()) {
                parts.add(slideSign(lane) + " " + style.visible(lane.lane()));
            }
        }
        if (!parts.isEmpty()) {
            String how = modes.stream().map(MatchMode::spelling).collect(Collectors.joining(", "));
            Paragraph.print(
                    out,
                    style,
                    label("slide") + String.join("  ", parts),
                    "  by " + how,
                    Ink.FAINT);
        }
    }

    private String slideSign(LaneVerdict lane) {
        return lane.findings().stream()
                .filter(f -> f.where() == Where.SLIDE)
                .map(f -> f.expect())
                .reduce((a, b) -> a.compareTo(b) >= 0 ? a : b)
                .map(worst -> style.paint(Marks.ink(worst), style.glyph(Marks.glyph(worst))))
                .orElseGet(() -> style.paint(Ink.RIGHT, style.glyph(Glyph.RIGHT)));
    }

    void breakages(ComparisonVerdict verdict) {
        for (Breakage breakage : verdict.breakages()) {
            String since = breakage.declared().since().map(v -> " since " + v).orElse("");
            String place = breakage.place().map(p -> " at " + p).orElse("");
            String text =
                    "%s%s: %s. %s"
                            .formatted(
                                    breakage.lane(),
                                    place,
                                    breakage.what(),
                                    breakage.declared().reason());
            Paragraph.print(out, style, label("breaks" + since), text, Ink.NOTABLE);
        }
    }

    void threadDumps(ComparisonVerdict verdict) {
        for (int i = 0; i < verdict.lanes().size(); i++) {
            for (var tally : verdict.lanes().get(i).tallies()) {
                String dump =
                        verdict.record().lanes().get(i).runs().get(tally.first()).threadDump();
                if (tally.outcome() instanceof Broken && dump != null) {
                    out.println(INDENT + "where " + verdict.lanes().get(i).lane() + " stood");
                    dump.lines().limit(12).forEach(l -> out.println("      " + cut(l)));
                    long more = dump.lines().count() - 12;
                    if (more > 0) {
                        out.println(
                                "      and " + Report.count(more, "more line") + " in the record");
                    }
                }
            }
        }
    }

    private String cut(String line) {
        return Cells.cut(style.visible(line), style.width() - 6, style.glyph(Glyph.DOTS));
    }

    void times(ComparisonVerdict verdict) {
        List<String> parts = new ArrayList<>();
        for (LaneRecord lane : verdict.record().lanes()) {
            LaneTime.of(lane).ifPresent(time -> parts.add(time(lane, time)));
        }
        if (parts.isEmpty()) {
            return;
        }
        String line = label("time") + String.join("   ", parts);
        if (Cells.width(line) <= style.width()) {
            out.println(line);
            return;
        }
        for (int part = 0; part < parts.size(); part++) {
            String label = label(part == 0 ? "time" : "");
            Paragraph.print(out, style, label, parts.get(part), null);
        }
    }

    private String time(LaneRecord lane, LaneTime time) {
        String cpu =
                time.cpu().map(s -> ", CPU " + Report.seconds(s.median())).orElse(", CPU unknown");
        String runs = time.wall().runs() == 1 ? "" : ", " + Report.count(time.wall().runs(), "run");
        return style.visible(lane.lane()) + " " + Report.spread(time.wall(), style) + cpu + runs;
    }

    private static String label(String word) {
        return INDENT + Cells.pad(word, 7) + " ";
    }
}
