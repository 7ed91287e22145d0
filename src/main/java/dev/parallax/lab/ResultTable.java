package dev.parallax.lab;

import java.util.List;

/**
 * A result as a table.
 *
 * @param title its caption
 * @param header the columns' names
 * @param rows the cells, as many as there are columns; a row of one cell is a heading for those
 *     below it
 * @param notes sentences below it
 */
public record ResultTable(
        String title, List<String> header, List<List<String>> rows, List<String> notes) {
    /** Copies the lists. */
    public ResultTable {
        header = List.copyOf(header);
        rows = rows.stream().map(List::copyOf).toList();
        notes = List.copyOf(notes);
    }
}
