package dev.parallax.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Lays a table out for a terminal: the first column to the left, the others to the right. */
public final class TableText {
    private static final String GAP = "  ";

    private final int width;
    private final UnaryOperator<String> visible;

    /**
     * Makes one.
     *
     * @param width how many columns there are; longer notes are wrapped
     * @param visible makes untrusted text safe to print
     */
    public TableText(int width, UnaryOperator<String> visible) {
        this.width = width;
        this.visible = visible;
    }

    /** Returns a table's lines. */
    public List<String> lines(ResultTable table) {
        List<String> lines = new ArrayList<>();
        lines.addAll(wrapped(table.title(), ""));
        int[] widths = widths(table);
        lines.add(line(table.header(), widths));
        table.rows().forEach(row -> lines.add(line(row, widths)));
        table.notes().forEach(note -> lines.addAll(wrapped("  " + note, "      ")));
        return lines;
    }

    /** Returns a text in lines that fit, all but the first indented. */
    public List<String> wrapped(String text, String indent) {
        List<String> lines = new ArrayList<>();
        String rest = visible.apply(text);
        while (rest.length() > width) {
            int blank = rest.lastIndexOf(' ', width);
            int end = blank > indent.length() + width / 2 ? blank : width;
            lines.add(rest.substring(0, end).stripTrailing());
            rest = indent + rest.substring(end).stripLeading();
        }
        lines.add(rest);
        return lines;
    }

    private int[] widths(ResultTable table) {
        int[] widths = new int[table.header().size()];
        widen(widths, table.header());
        table.rows().stream().filter(r -> r.size() > 1).forEach(r -> widen(widths, r));
        return widths;
    }

    private void widen(int[] widths, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            widths[i] = Math.max(widths[i], visible.apply(cells.get(i)).length());
        }
    }

    private String line(List<String> cells, int[] widths) {
        if (cells.size() == 1) {
            return GAP + visible.apply(cells.getFirst());
        }
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            String cell = visible.apply(cells.get(i));
            String blanks = " ".repeat(widths[i] - cell.length());
            line.append(GAP).append(i == 0 ? cell + blanks : blanks + cell);
        }
        return line.toString().stripTrailing();
    }
}
