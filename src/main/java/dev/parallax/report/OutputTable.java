package dev.parallax.report;

import dev.parallax.compare.RunOutcome.Broken;
import dev.parallax.manifest.Comparison;
import dev.parallax.manifest.Difference.Expect;
import dev.parallax.record.OutputLine;
import dev.parallax.record.OutputLine.Stream;
import dev.parallax.record.RunStatus;
import dev.parallax.report.Grid.Cell;
import dev.parallax.report.Style.Glyph;
import dev.parallax.report.Style.Ink;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Prints the lanes' outputs in columns, or below each other where columns would be too narrow. */
final class OutputTable {
    /** A narrower column breaks nearly every line. */
    private static final int NARROWEST = 22;

    private final PrintWriter out;
    private final Style style;
    private final List<Shown> lanes;
    private final List<int[]> rows;
    private final Marks marks;
    private boolean stderrShown;

    OutputTable(PrintWriter out, Style style, Comparison comparison, List<Shown> lanes) {
        this.out = out;
        this.style = style;
        this.lanes = lanes;
        this.rows = OutputRows.of(comparison, lanes);
        this.marks = new Marks(lanes);
    }

    void print() {
        Grid grid = new Grid(out, style, lanes.size());
        boolean columns = grid.cellWidth() >= NARROWEST;
        if (columns) {
            grid.row(lanes.stream().map(this::head).toList());
            grid.rule();
        }
        BitSet shown = Shortening.of(rows, marks);
        for (int row = 0; row < rows.size(); row++) {
            if (!shown.get(row)) {
                int end = shown.nextSetBit(row);
                omitted(row, end);
                row = end - 1;
            } else if (columns) {
                grid.row(cells(rows.get(row)));
            } else {
                stacked(rows.get(row));
            }
        }
        notes();
    }

    private Cell head(Shown lane) {
        List<String> facts = new ArrayList<>();
        if (lane.reference() && lanes.size() > 1) {
            facts.add("reference");
        }
        if (lane.tally().outcome() instanceof Broken broken) {
            facts.add(broken.status() == RunStatus.TIMED_OUT ? "timed out" : "crashed");
        }
        if (lane.tally().of() > 1) {
            facts.add("run " + (lane.tally().first() + 1) + " of " + lane.tally().of());
        }
        String extra = facts.isEmpty() ? "" : " (" + String.join(", ", facts) + ")";
        return new Cell("", style.visible(lane.name()) + extra, Ink.NAME);
    }

    private List<Cell> cells(int[] row) {
        List<Cell> cells = new ArrayList<>();
        for (int lane = 0; lane < row.length; lane++) {
            cells.add(row[lane] < 0 ? new Cell("", "", null) : cell(lane, row[lane]));
        }
        return cells;
    }

    private Cell cell(int lane, int line) {
        OutputLine output = lanes.get(lane).run().output().get(line);
        Expect expect = marks.of(lane, line);
        boolean stderr = output.stream() == Stream.STDERR;
        stderrShown |= stderr;
        String prefix =
                (expect == null ? " " : style.glyph(Marks.glyph(expect)))
                        + (stderr ? style.glyph(Glyph.STDERR) : " ");
        Ink ink = expect == null ? null : Marks.ink(expect);
        return new Cell(prefix, style.visible(output.text()), ink);
    }

    /** One line where all agree, one a lane where not. */
    private void stacked(int[] row) {
        int label = lanes.stream().mapToInt(l -> l.name().length()).max().orElse(0);
        boolean same = !marks.any(row);
        for (int lane = 0; lane < row.length; lane++) {
            if (row[lane] >= 0) {
                Cell cell = cell(lane, row[lane]);
                String name =
                        Cells.pad(same ? "all" : style.visible(lanes.get(lane).name()), label);
                String prefix = name + " " + style.glyph(Glyph.BAR) + cell.prefix();
                new Grid(out, style, 1).row(List.of(new Cell(prefix, cell.text(), cell.ink())));
                if (same) {
                    return;
                }
            }
        }
    }

    private void omitted(int from, int to) {
        long differing = rows.subList(from, to).stream().filter(marks::any).count();
        String text =
                Report.count(to - from, "more line")
                        + (differing == 0 ? ", all alike" : ", " + differing + " of them differ");
        out.println("  " + style.paint(Ink.FAINT, style.glyph(Glyph.DOTS) + " " + text));
    }

    private void notes() {
        if (rows.isEmpty()) {
            out.println("  " + style.paint(Ink.FAINT, "(no output)"));
        }
        for (Shown lane : lanes) {
            var totals = lane.run().totals();
            if (totals.truncated()) {
                String text =
                        "%s wrote %s; the record keeps %s of them."
                                .formatted(
                                        lane.name(),
                                        Report.count(totals.lines(), "line"),
                                        totals.kept());
                Paragraph.print(out, style, "  ", text, null);
            }
        }
        if (stderrShown) {
            String sign = style.glyph(Glyph.STDERR);
            out.println("  " + style.paint(Ink.FAINT, sign + " standard error"));
        }
    }
}
