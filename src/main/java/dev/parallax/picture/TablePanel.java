package dev.parallax.picture;

import java.util.List;

/**
 * A table on a page.
 *
 * @param title its caption
 * @param note a sentence below it; empty for none
 * @param header the columns' names
 * @param rows the cells; the first of each row names the row; what looks like a number is set to
 *     the right
 */
public record TablePanel(String title, String note, List<String> header, List<List<String>> rows) {
    /** Copies the lists. */
    public TablePanel {
        header = List.copyOf(header);
        rows = rows.stream().map(List::copyOf).toList();
    }
}
