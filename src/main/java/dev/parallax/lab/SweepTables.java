package dev.parallax.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The switch interval against the number of threads: times and switches, two tables a subject. */
final class SweepTables {
    private final Result result;

    SweepTables(Result result) {
        this.result = result;
    }

    List<ResultTable> all() {
        List<ResultTable> tables = new ArrayList<>();
        for (List<Integer> indexes : Grouped.bySubject(result).values()) {
            tables.add(table(indexes, "time, and how many times that of the base", this::time));
            if (indexes.stream().anyMatch(i -> !Double.isNaN(switches(i)))) {
                tables.add(table(indexes, "switches a second", this::rate));
            }
        }
        return tables;
    }

    /** Makes the text of a cell. */
    private interface Text {
        String of(TableBuilder table, int index);
    }

    private ResultTable table(List<Integer> indexes, String what, Text text) {
        Map<String, Map<String, Integer>> grid =
                Grouped.grid(result, indexes, TableBuilder::mode, row -> row.cell().where());
        List<String> columns = Grouped.columns(grid);
        List<String> header = new ArrayList<>(List.of("GIL, interval"));
        header.addAll(columns);
        Row first = result.rows().get(indexes.getFirst());
        String title = first.subject() + ", " + first.cell().work() + ": " + what;
        TableBuilder table = new TableBuilder(title, header.toArray(String[]::new));
        for (Map.Entry<String, Map<String, Integer>> line : grid.entrySet()) {
            List<String> cells = new ArrayList<>(List.of(line.getKey()));
            for (String column : columns) {
                Integer index = line.getValue().get(column);
                cells.add(index == null ? "" : text.of(table, index));
            }
            table.row(cells);
        }
        return table.build();
    }

    private String time(TableBuilder table, int index) {
        Row row = result.rows().get(index);
        if (row.readings().isEmpty()) {
            return table.missing(row);
        }
        String ratio = "base";
        for (Plan.Pair pair : result.pairs()) {
            if (pair.cell() == index) {
                ratio = Words.ratio(result.ratio(pair).ratio());
            }
        }
        return Words.seconds(row.spread().median()) + "  " + ratio;
    }

    private String rate(TableBuilder table, int index) {
        Row row = result.rows().get(index);
        return row.readings().isEmpty() ? table.missing(row) : Words.digits(switches(index));
    }

    private double switches(int index) {
        Row row = result.rows().get(index);
        return row.mean("switches") / row.spread().median();
    }
}
