package dev.parallax.lab;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A table being made: puts the reasons of rows that were not measured into notes. */
final class TableBuilder {
    private final String title;
    private final List<String> header;
    private final List<List<String>> rows = new ArrayList<>();
    private final Map<String, String> letters = new LinkedHashMap<>();
    private final List<String> notes = new ArrayList<>();

    TableBuilder(String title, String... header) {
        this.title = title;
        this.header = List.of(header);
    }

    void heading(String text) {
        rows.add(List.of(text));
    }

    void row(String... cells) {
        rows.add(Arrays.asList(cells));
    }

    void row(List<String> cells) {
        rows.add(cells);
    }

    void note(String text) {
        notes.add(text);
    }

    /** Returns what stands in place of a value, and remembers the reason. */
    String missing(Row row) {
        if (row.reason().isEmpty()) {
            return "-";
        }
        char next = (char) ('a' + letters.size());
        return "(" + letters.computeIfAbsent(row.reason(), _ -> String.valueOf(next)) + ")";
    }

    ResultTable build() {
        List<String> all = new ArrayList<>();
        letters.forEach((reason, letter) -> all.add("(" + letter + ") " + reason));
        all.addAll(notes);
        return new ResultTable(title, header, rows, all);
    }

    /** Returns the mode and the number of its proof, such as {@code on [2]}. */
    static String mode(Row row) {
        return row.stamp() < 0
                ? Words.of(row.cell().mode())
                : Words.of(row.cell().mode()) + " [" + (row.stamp() + 1) + "]";
    }
}
