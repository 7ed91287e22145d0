package dev.parallax.report;

import dev.parallax.compare.ComparisonVerdict;
import dev.parallax.compare.RunOutcome.Skipped;
import dev.parallax.record.AskedFor;
import dev.parallax.record.Environment;
import dev.parallax.record.LaneRecord;
import dev.parallax.record.LaneStamp;
import dev.parallax.report.Style.Glyph;
import dev.parallax.report.Style.Ink;

import org.jspecify.annotations.Nullable;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Prints what was compared and what ran it; what was told once is not told again. */
final class Header {
    private final PrintWriter out;
    private final Style style;
    private final Set<String> told = new HashSet<>();

    Header(PrintWriter out, Style style) {
        this.out = out;
        this.style = style;
    }

    void print(ComparisonVerdict verdict) {
        title(verdict);
        paragraph("", verdict.comparison().shows(), Ink.FAINT);
        int label = label(verdict);
        for (int i = 0; i < verdict.lanes().size(); i++) {
            LaneRecord lane = verdict.record().lanes().get(i);
            String name = Cells.pad(style.visible(lane.lane()), label) + "  ";
            if (verdict.lanes().get(i).tallies().getFirst().outcome() instanceof Skipped skipped) {
                String sign = style.glyph(Glyph.SKIPPED);
                paragraph(name + sign + " skipped: ", skipped.reason(), Ink.NOTABLE);
            } else {
                stamp(name, lane, " ".repeat(label + 2));
            }
        }
        String where = where(verdict);
        if (told.add(where)) {
            paragraph(Cells.pad("on", label) + "  ", where, Ink.FAINT);
        }
        out.println();
    }

    private void stamp(String name, LaneRecord lane, String indent) {
        String stamp = stamp(lane.stamp());
        List<String> news =
                lane.stamp().notes().stream().filter(n -> told.add(lane.lane() + n)).toList();
        if (told.add(lane.lane() + stamp) || !news.isEmpty()) {
            paragraph(name, stamp, null);
            news.forEach(note -> paragraph(indent, note, Ink.FAINT));
        }
    }

    private void title(ComparisonVerdict verdict) {
        String rule = style.glyph(Glyph.RULE);
        String name = style.visible(verdict.comparison().name());
        String title = style.visible(verdict.comparison().title());
        String dots = style.glyph(Glyph.DOTS);
        String shown = Cells.cut(title, Math.max(1, style.width() - Cells.width(name) - 8), dots);
        int used = 3 + Cells.width(name) + 2 + Cells.width(shown) + 1;
        out.println(
                style.paint(Ink.FAINT, rule.repeat(2))
                        + " "
                        + style.paint(Ink.STRONG, name)
                        + "  "
                        + shown
                        + " "
                        + style.paint(Ink.FAINT, rule.repeat(Math.max(0, style.width() - used))));
    }

    private static int label(ComparisonVerdict verdict) {
        return verdict.lanes().stream().mapToInt(l -> l.lane().length()).max().orElse(2);
    }

    private void paragraph(String label, String text, @Nullable Ink ink) {
        Paragraph.print(out, style, "  " + label, text, ink);
    }

    /** Returns what ran a lane, in one line. */
    static String stamp(LaneStamp stamp) {
        List<String> facts = new ArrayList<>();
        String language =
                stamp.implementation().equals("Java")
                                || stamp.version().equals(stamp.languageVersion())
                        ? ""
                        : " (Python " + stamp.languageVersion() + ")";
        facts.add(stamp.implementation() + " " + stamp.version() + language);
        facts.add(stamp.compiler());
        facts.add(stamp.gil().isEmpty() ? "" : "GIL " + stamp.gil());
        facts.add(stamp.processes().isEmpty() ? "" : "processes by " + stamp.processes());
        facts.removeIf(String::isBlank);
        return String.join(", ", facts);
    }

    /** Returns where and how it was run, in one line. */
    static String where(ComparisonVerdict verdict) {
        Environment environment = verdict.record().environment();
        AskedFor asked = verdict.record().asked();
        List<String> facts = new ArrayList<>();
        facts.add(environment.os() + " " + environment.arch());
        facts.add(Report.count(environment.cores(), "core"));
        facts.add("host Java " + environment.java());
        facts.add("era " + asked.era());
        if (asked.workers() != null) {
            facts.add("workers " + asked.workers());
        }
        if (asked.timeScale() != 1) {
            facts.add("sleeps times " + asked.timeScale());
        }
        if (asked.work() != 1) {
            facts.add("the port's work times " + asked.work());
        }
        return String.join(", ", facts);
    }
}
