package dev.parallax.report;

import dev.parallax.report.Style.Glyph;
import dev.parallax.report.Style.Ink;

import org.jspecify.annotations.Nullable;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** Prints cells in columns of equal width, wrapping what is too long. Used by one thread. */
final class Grid {
    /** Pieces that one cell is wrapped into at most. */
    private static final int TALLEST = 6;

    private final PrintWriter out;
    private final Style style;
    private final int columns;
    private final int cellWidth;

    /**
     * A cell's content.
     *
     * @param prefix printed before the first piece, as wide as all cells' prefixes
     * @param text what is wrapped; printable already
     * @param ink its color, null for none
     */
    record Cell(String prefix, String text, @Nullable Ink ink) {}

    Grid(PrintWriter out, Style style, int columns) {
        this.out = out;
        this.style = style;
        this.columns = columns;
        this.cellWidth = (style.width() - 2 - 3 * (columns - 1)) / columns;
    }

    /** Returns how wide a cell is, its prefix included. */
    int cellWidth() {
        return cellWidth;
    }

    /** Prints one row; as many cells as there are columns. */
    void row(List<Cell> cells) {
        List<List<String>> wrapped = new ArrayList<>();
        for (Cell cell : cells) {
            wrapped.add(pieces(cell));
        }
        int height = wrapped.stream().mapToInt(List::size).max().orElse(0);
        for (int piece = 0; piece < height; piece++) {
            StringBuilder line = new StringBuilder("  ");
            for (int column = 0; column < columns; column++) {
                line.append(column == 0 ? "" : separator());
                line.append(piece(cells.get(column), wrapped.get(column), piece));
            }
            out.println(line.toString().stripTrailing());
        }
    }

    /** Prints a line across all columns. */
    void rule() {
        String dash = style.glyph(Glyph.RULE);
        String bar = style.unicode() ? "┼" : "+";
        List<String> parts = new ArrayList<>();
        for (int column = 0; column < columns; column++) {
            parts.add(dash.repeat(cellWidth));
        }
        out.println("  " + style.paint(Ink.FAINT, String.join(dash + bar + dash, parts)));
    }

    private String separator() {
        return " " + style.paint(Ink.FAINT, style.glyph(Glyph.BAR)) + " ";
    }

    private List<String> pieces(Cell cell) {
        int width = cellWidth - Cells.width(cell.prefix());
        String indent = indent(cell.text(), width);
        List<String> pieces = new ArrayList<>();
        for (String piece :
                Cells.wrap(cell.text().substring(indent.length()), width - indent.length())) {
            pieces.add(indent + piece);
        }
        if (pieces.size() <= TALLEST) {
            return pieces;
        }
        List<String> kept = new ArrayList<>(pieces.subList(0, TALLEST));
        String dots = style.glyph(Glyph.DOTS);
        kept.set(TALLEST - 1, Cells.cut(kept.getLast() + dots.repeat(width), width, dots));
        return kept;
    }

    /**
     * What a text is indented by is kept for all its pieces, unless that leaves too little room.
     */
    private static String indent(String text, int width) {
        int blanks = text.length() - text.stripLeading().length();
        return " ".repeat(Math.min(blanks, width / 3));
    }

    private String piece(Cell cell, List<String> pieces, int piece) {
        if (piece >= pieces.size()) {
            return " ".repeat(cellWidth);
        }
        String prefix = piece == 0 ? cell.prefix() : " ".repeat(Cells.width(cell.prefix()));
        String text = prefix + pieces.get(piece);
        String blanks = " ".repeat(Math.max(0, cellWidth - Cells.width(text)));
        return (cell.ink() == null ? text : style.paint(cell.ink(), text)) + blanks;
    }
}
