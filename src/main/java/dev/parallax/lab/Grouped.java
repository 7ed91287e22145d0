package dev.parallax.lab;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The rows of a result, by one thing and then another, for tables with two axes. */
final class Grouped {
    private Grouped() {}

    /** Returns the indexes of a result's rows by subject. */
    static Map<Integer, List<Integer>> bySubject(Result result) {
        Map<Integer, List<Integer>> groups = new LinkedHashMap<>();
        for (int i = 0; i < result.rows().size(); i++) {
            int subject = result.rows().get(i).cell().subject();
            groups.computeIfAbsent(subject, _ -> new ArrayList<>()).add(i);
        }
        return groups;
    }

    /** Returns the rows' indexes by line, then by column, both in order of appearance. */
    static <L> Map<L, Map<String, Integer>> grid(
            Result result,
            List<Integer> indexes,
            Function<Row, L> line,
            Function<Row, String> column) {
        Map<L, Map<String, Integer>> grid = new LinkedHashMap<>();
        for (int index : indexes) {
            Row row = result.rows().get(index);
            grid.computeIfAbsent(line.apply(row), _ -> new LinkedHashMap<>())
                    .put(column.apply(row), index);
        }
        return grid;
    }

    /** Returns the columns of a grid in order of appearance. */
    static List<String> columns(Map<?, Map<String, Integer>> grid) {
        List<String> columns = new ArrayList<>();
        grid.values().forEach(line -> line.keySet().forEach(columns::add));
        return columns.stream().distinct().toList();
    }
}
