package dev.parallax.report;

import dev.parallax.compare.ComparisonVerdict;
import dev.parallax.manifest.Difference.Expect;
import dev.parallax.report.Style.Ink;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/**
 * Prints what differs, the worst first: lines that share a declaration together, with its reason.
 */
final class DifferenceList {
    /** Lines shown of one group. */
    private static final int MOST = 8;

    /** Rows that one line takes at most. */
    private static final int LONGEST = 3;

    private static final String INDENT = "      ";

    private final PrintWriter out;
    private final Style style;

    DifferenceList(PrintWriter out, Style style) {
        this.out = out;
        this.style = style;
    }

    void print(ComparisonVerdict verdict) {
        DifferenceGroup.of(verdict).forEach(this::group);
    }

    private void group(DifferenceGroup group) {
        String word = group.expect().name().toLowerCase(Locale.ROOT);
        String sign = style.glyph(Marks.glyph(group.expect()));
        Ink ink = Marks.ink(group.expect());
        String where = group.where().name().toLowerCase(Locale.ROOT);
        out.println(
                "  "
                        + style.paint(ink, sign + " " + word)
                        + "  "
                        + where
                        + " of "
                        + style.visible(group.lanes()));
        Paragraph.print(out, style, INDENT, group.reason(), null);
        if (group.expect() != Expect.ACCEPTED) {
            lines(group.lines(), ink);
        }
    }

    private void lines(List<String> lines, Ink ink) {
        int shown = lines.size() <= MOST ? MOST : MOST - 1;
        lines.stream().limit(shown).forEach(l -> Paragraph.print(out, style, INDENT, cut(l), ink));
        if (lines.size() > shown) {
            out.println(INDENT + "and " + Report.count(lines.size() - shown, "more line"));
        }
    }

    private String cut(String line) {
        String dots = style.glyph(Style.Glyph.DOTS);
        int room = LONGEST * (style.width() - INDENT.length());
        return line.length() <= room ? line : line.substring(0, room) + dots;
    }
}
