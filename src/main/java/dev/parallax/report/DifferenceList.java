package dev.parallax.report;

import dev.parallax.compare.ComparisonVerdict;
import dev.parallax.compare.Finding;
import dev.parallax.compare.Finding.Side;
import dev.parallax.compare.LaneVerdict;
import dev.parallax.compare.LaneVerdict.Tally;
import dev.parallax.manifest.Difference;
import dev.parallax.manifest.Difference.Expect;
import dev.parallax.manifest.Difference.Where;
import dev.parallax.report.Style.Ink;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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

    /** What makes differences one group. */
    private record Key(Expect expect, Where where, Optional<Difference> declared) {}

    /** A difference and where it was met. */
    private record Met(String lane, Tally tally, Finding finding) {}

    void print(ComparisonVerdict verdict) {
        Map<Key, List<Met>> groups = new LinkedHashMap<>();
        for (LaneVerdict lane : verdict.lanes()) {
            for (Tally tally : lane.tallies()) {
                for (Finding finding : tally.outcome().findings()) {
                    Key key = new Key(finding.expect(), finding.where(), finding.declared());
                    groups.computeIfAbsent(key, _ -> new ArrayList<>())
                            .add(new Met(lane.lane(), tally, finding));
                }
            }
        }
        groups.entrySet().stream()
                .sorted(Comparator.comparing(e -> e.getKey().expect(), Comparator.reverseOrder()))
                .forEach(e -> group(e.getKey(), e.getValue()));
    }

    private void group(Key key, List<Met> met) {
        String word = key.expect().name().toLowerCase(Locale.ROOT);
        String sign = style.glyph(Marks.glyph(key.expect()));
        Ink ink = Marks.ink(key.expect());
        String where = key.where().name().toLowerCase(Locale.ROOT);
        out.println(
                "  "
                        + style.paint(ink, sign + " " + word)
                        + "  "
                        + where
                        + " of "
                        + style.visible(lanes(met)));
        String since =
                key.declared()
                        .flatMap(Difference::since)
                        .map(version -> " (since " + version + ")")
                        .orElse("");
        String reason =
                key.declared()
                        .map(Difference::reason)
                        .orElse("No [[difference]] of the manifest declares this.");
        Paragraph.print(out, style, INDENT, reason + since, null);
        if (key.expect() != Expect.ACCEPTED) {
            lines(met, ink);
        }
    }

    /** Lanes that differ alike are named together, with the share of runs if not all did. */
    private static String lanes(List<Met> met) {
        Set<String> lanes = new LinkedHashSet<>();
        for (Met one : met) {
            Tally tally = one.tally();
            String share =
                    tally.runs() == tally.of()
                            ? ""
                            : " in %s of %s runs".formatted(tally.runs(), tally.of());
            lanes.add(one.lane() + share);
        }
        return Report.list(List.copyOf(lanes));
    }

    private void lines(List<Met> met, Ink ink) {
        Set<String> lines = new LinkedHashSet<>();
        for (Met one : met) {
            Finding finding = one.finding();
            // A whole run's difference has words of its own; a line needs a sign for its side.
            if (finding.index() < 0) {
                lines.add(finding.text());
            } else {
                lines.add((finding.side() == Side.ACTUAL ? "+ " : "- ") + quoted(finding.text()));
            }
        }
        int shown = lines.size() <= MOST ? MOST : MOST - 1;
        lines.stream().limit(shown).forEach(l -> Paragraph.print(out, style, INDENT, cut(l), ink));
        if (lines.size() > shown) {
            out.println(INDENT + "and " + Report.count(lines.size() - shown, "more line"));
        }
    }

    /** Quotes what would otherwise be overlooked: no text, or blanks around it. */
    private static String quoted(String text) {
        return text.isEmpty() || !text.equals(text.strip()) ? "'" + text + "'" : text;
    }

    private String cut(String line) {
        String dots = style.glyph(Style.Glyph.DOTS);
        int room = LONGEST * (style.width() - INDENT.length());
        return line.length() <= room ? line : line.substring(0, room) + dots;
    }
}
