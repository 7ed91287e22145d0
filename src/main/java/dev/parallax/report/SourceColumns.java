package dev.parallax.report;

import dev.parallax.report.BlockPairs.Pair;
import dev.parallax.report.Grid.Cell;
import dev.parallax.report.Style.Ink;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;

/**
 * Prints a script and its port in two columns, function beside function: {@code io_expensive}
 * beside {@code ioExpensive}, statements outside functions beside {@code run}. What has no
 * counterpart stands alone. Used by one thread.
 */
public final class SourceColumns {
    private final PrintWriter out;
    private final Style style;

    /** Makes one that writes to {@code out}. */
    public SourceColumns(PrintWriter out, Style style) {
        this.out = out;
        this.style = style;
    }

    /**
     * Prints the sources.
     *
     * @param python the script
     * @param session what is typed at the prompt after it, if anything; stands beside {@code run}
     * @param java the port
     */
    public void print(Source python, Optional<Source> session, Source java) {
        SourcePairs sources = SourcePairs.of(python, session, java);
        Grid grid = new Grid(out, style, 2);
        grid.row(List.of(label(sources.script().label()), label(sources.port().label())));
        grid.rule();
        boolean firstPair = true;
        for (Pair pair : sources.pairs()) {
            if (!firstPair) {
                grid.row(List.of(new Cell("", "", null), new Cell("", "", null)));
            }
            firstPair = false;
            pair(grid, pair, sources.script(), sources.port());
        }
        out.flush();
    }

    private void pair(Grid grid, Pair pair, Listing script, Listing port) {
        List<Cell> left = script.cells(pair.python(), style);
        List<Cell> right = port.cells(pair.java(), style);
        Cell none = new Cell("", "", null);
        for (int row = 0; row < Math.max(left.size(), right.size()); row++) {
            grid.row(
                    List.of(
                            row < left.size() ? left.get(row) : none,
                            row < right.size() ? right.get(row) : none));
        }
    }

    private Cell label(String text) {
        return new Cell("", style.visible(text), Ink.NAME);
    }
}
