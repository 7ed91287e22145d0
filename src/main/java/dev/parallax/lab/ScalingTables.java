package dev.parallax.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The speed-up of the same work in more threads or processes: a table a subject. */
final class ScalingTables {
    private final Result result;

    ScalingTables(Result result) {
        this.result = result;
    }

    List<ResultTable> all() {
        return Grouped.bySubject(result).values().stream().map(this::table).toList();
    }

    private ResultTable table(List<Integer> indexes) {
        List<Integer> shown =
                indexes.stream().filter(i -> spread(i) != Probe.Spread.SERIAL).toList();
        Map<Integer, Map<String, Integer>> grid =
                Grouped.grid(result, shown, ScalingTables::number, ScalingTables::column);
        List<String> columns = Grouped.columns(grid);
        List<String> header = new ArrayList<>(List.of("number"));
        header.addAll(columns);
        Row first = result.rows().get(indexes.getFirst());
        TableBuilder table =
                new TableBuilder(
                        first.subject() + ": speed-up of " + first.cell().work() + ", 95 %",
                        header.toArray(String[]::new));
        grid.forEach(
                (number, line) -> {
                    List<String> cells = new ArrayList<>(List.of("" + number));
                    columns.forEach(c -> cells.add(cell(table, line.getOrDefault(c, -1))));
                    table.row(cells);
                });
        table.note("The same work in all, against doing it in one thread with the GIL on.");
        return table.build();
    }

    private String cell(TableBuilder table, int index) {
        if (index < 0) {
            return "";
        }
        for (Plan.Pair pair : result.pairs()) {
            if (pair.base() == index && result.ratio(pair).pairs() > 0) {
                return result.ratio(pair).words();
            }
        }
        return table.missing(result.rows().get(index));
    }

    private Probe.Spread spread(int index) {
        return result.rows().get(index).cell().probe() instanceof Probe.Batch b
                ? b.spread()
                : Probe.Spread.THREADS;
    }

    private static Integer number(Row row) {
        return row.cell().probe() instanceof Probe.Batch b ? b.tasks() : 0;
    }

    private static String column(Row row) {
        String spread = row.cell().probe() instanceof Probe.Batch b ? Words.of(b.spread()) : "";
        return spread + ", GIL " + TableBuilder.mode(row);
    }
}
