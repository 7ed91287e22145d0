package dev.parallax.report;

import dev.parallax.compare.LaneTime;
import dev.parallax.compare.Spread;
import dev.parallax.compare.TopicTimes;
import dev.parallax.compare.TopicTimes.Checked;
import dev.parallax.compare.TopicTimes.Row;
import dev.parallax.manifest.Band;
import dev.parallax.report.Style.Glyph;
import dev.parallax.report.Style.Ink;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** Prints a topic's times and ratios, and whether they are as expected. */
final class TimeTable {
    static final String CAUTION =
            "Read ratios within a lane. Across lanes the figures don't compare: the port's work may"
                    + " be multiplied, and start-up and warm-up differ. Few runs on a busy machine"
                    + " prove little.";
    static final String MIXED =
            "These records were made on different machines or with different options: their ratios"
                    + " mean nothing.";

    private final PrintWriter out;
    private final Style style;

    TimeTable(PrintWriter out, Style style) {
        this.out = out;
        this.style = style;
    }

    void print(TopicTimes times) {
        List<List<String>> table = table(times, true);
        if (Cells.width("  " + line(table, table.getFirst())) > style.width()) {
            table = table(times, false);
        }
        out.println(
                "  "
                        + style.paint(Ink.STRONG, "times of " + style.visible(times.topic().name()))
                        + "  wall clock");
        for (int line = 0; line < table.size(); line++) {
            String text = line(table, table.get(line));
            out.println("  " + (line == 0 ? style.paint(Ink.FAINT, text) : text));
        }
        for (Row row : times.rows()) {
            row.expected().forEach(checked -> checked(row, checked));
        }
        Paragraph.print(out, style, "  ", CAUTION, Ink.FAINT);
        if (!times.sameConditions()) {
            Paragraph.print(
                    out, style, "  " + style.glyph(Glyph.NOTABLE) + " ", MIXED, Ink.NOTABLE);
        }
        out.println();
    }

    private List<List<String>> table(TopicTimes times, boolean full) {
        List<String> variants = times.topic().variants();
        List<String> head = new ArrayList<>(List.of(""));
        head.addAll(variants);
        head.add(full ? String.join(" : ", variants) : "ratios");
        List<List<String>> table = new ArrayList<>(List.of(head));
        times.rows().forEach(row -> table.add(row(variants, row, full)));
        return table;
    }

    /** Without room for all, the ranges of several runs are left out. */
    private List<String> row(List<String> variants, Row row, boolean full) {
        List<String> cells = new ArrayList<>(List.of(style.visible(row.lane())));
        List<String> ratios = new ArrayList<>();
        for (String variant : variants) {
            LaneTime time = row.times().get(variant);
            String dash = style.glyph(Glyph.DASH);
            cells.add(time == null ? dash : shown(time.wall(), full));
            ratios.add(row.ratio(variant, variants.getFirst()).map(Report::ratio).orElse(dash));
        }
        cells.add(String.join(" : ", ratios));
        return cells;
    }

    private String shown(Spread wall, boolean full) {
        return full ? Report.spread(wall, style) : Report.seconds(wall.median());
    }

    private static String line(List<List<String>> table, List<String> cells) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < cells.size(); column++) {
            int width = 0;
            for (List<String> row : table) {
                width = Math.max(width, Cells.width(row.get(column)));
            }
            String cell = cells.get(column);
            line.append(column == 0 ? Cells.pad(cell, width) : Cells.padLeft(cell, width + 3));
        }
        return line.toString();
    }

    private void checked(Row row, Checked checked) {
        Glyph glyph = checked.inside() ? Glyph.RIGHT : Glyph.NOTABLE;
        Ink ink = checked.inside() ? Ink.RIGHT : Ink.NOTABLE;
        String reason = checked.inside() ? "" : ". " + checked.band().reason();
        String sign = style.paint(ink, style.glyph(glyph));
        Paragraph.print(out, style, "  " + sign + " ", sentence(row, checked) + reason, null);
    }

    /** Returns a ratio and what was expected. */
    static String sentence(Row row, Checked checked) {
        Band band = checked.band();
        return "%s: %s over %s is %s, expected %s"
                .formatted(
                        row.lane(),
                        band.variant(),
                        band.base(),
                        Report.ratio(checked.ratio()),
                        range(band));
    }

    private static String range(Band band) {
        if (Double.isInfinite(band.atMost())) {
            return "at least " + Report.ratio(band.atLeast());
        }
        return band.atLeast() <= 0
                ? "at most " + Report.ratio(band.atMost())
                : Report.ratio(band.atLeast()) + " to " + Report.ratio(band.atMost());
    }
}
