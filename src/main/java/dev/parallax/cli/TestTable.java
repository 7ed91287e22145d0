package dev.parallax.cli;

import dev.parallax.testing.pytest.Outcome;
import dev.parallax.testing.pytest.Row;
import dev.parallax.testing.pytest.Row.Standing;
import dev.parallax.testing.pytest.Rows;
import dev.parallax.testing.pytest.SideResult;
import dev.parallax.testing.pytest.TestResult;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Shows tests as rows and sides as columns, a line for each file and for each test that differs.
 *
 * @param screen where
 * @param all whether tests that agree have lines, too
 */
record TestTable(Screen screen, boolean all) {
    private static final int NARROWEST = 24;

    void show(Rows rows) {
        if (rows.sides().stream().noneMatch(side -> side.tests().isEmpty())) {
            table(rows);
        }
        new TestSummary(screen).show(rows);
    }

    private void table(Rows rows) {
        List<Line> lines = lines(rows);
        int width =
                Math.max(
                        NARROWEST, lines.stream().mapToInt(l -> l.name().length()).max().orElse(0));
        print(width, new Line("test", rows.sides().stream().map(SideResult::side).toList(), ""));
        lines.forEach(line -> print(width, line));
        rows.rows().stream().filter(row -> !row.standing().passes()).forEach(this::detail);
        screen.out().println();
    }

    /** One line of the table. */
    private record Line(String name, List<String> cells, String note) {}

    private void print(int width, Line line) {
        StringBuilder text = new StringBuilder("  " + line.name());
        text.repeat(' ', width - line.name().length());
        for (String cell : line.cells()) {
            text.append("  ").append(cell).repeat(' ', Math.max(0, 10 - cell.length()));
        }
        if (!line.note().isEmpty()) {
            text.append("  ").append(line.note());
        }
        screen.out().println(text.toString().stripTrailing());
    }

    private List<Line> lines(Rows rows) {
        Map<String, List<Row>> files =
                rows.rows().stream()
                        .collect(
                                Collectors.groupingBy(
                                        row -> row.test().replaceFirst("::.*", ""),
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        List<Line> lines = new ArrayList<>();
        files.forEach(
                (file, tests) -> {
                    lines.add(new Line(file, passed(tests), others(tests)));
                    tests.stream()
                            .filter(row -> all || row.standing() != Standing.AGREES)
                            .forEach(row -> lines.add(line(file, row)));
                });
        return lines;
    }

    private static List<String> passed(List<Row> tests) {
        List<String> cells = new ArrayList<>();
        for (int n = 0; n < tests.getFirst().results().size(); n++) {
            int side = n;
            long passed =
                    tests.stream()
                            .filter(row -> row.results().get(side).outcome() == Outcome.PASSED)
                            .count();
            cells.add(passed + "/" + tests.size());
        }
        return cells;
    }

    /** Tells what the tests came to that didn't pass and are no difference: {@code 2 skipped}. */
    private static String others(List<Row> tests) {
        Map<String, Long> counts =
                tests.stream()
                        .filter(row -> row.standing() == Standing.AGREES)
                        .map(row -> row.results().getFirst().outcome())
                        .filter(outcome -> outcome != Outcome.PASSED)
                        .collect(
                                Collectors.groupingBy(
                                        Outcome::label, TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .map(count -> count.getValue() + " " + count.getKey())
                .collect(Collectors.joining(", "));
    }

    private static Line line(String file, Row row) {
        String name = row.test().substring(Math.min(row.test().length(), file.length() + 2));
        List<String> cells = row.results().stream().map(r -> r.outcome().label()).toList();
        return new Line("  " + (name.isEmpty() ? "(the file)" : name), cells, note(row));
    }

    private static String note(Row row) {
        return switch (row.standing()) {
            case AGREES -> "";
            case VACUOUS -> "never calls the port";
            case KNOWN -> "known: " + row.reason();
            case DIFFERS -> row.oddOneOut().isEmpty() ? "differs" : row.oddOneOut() + " differs";
            case FAILS -> "fails on the original, too";
            case STALE -> "not as declared; remove or change its line in --known";
        };
    }

    /** Prints what pytest said of the first side that isn't content. */
    private void detail(Row row) {
        screen.out().println();
        screen.out().println(row.test());
        boolean every = row.standing() == Standing.DIFFERS || row.standing() == Standing.STALE;
        for (int n = 0; n < row.sides().size(); n++) {
            TestResult result = row.results().get(n);
            if (every || !result.outcome().good()) {
                screen.out().println("  " + row.sides().get(n) + ": " + result.outcome().label());
                result.missing().forEach(name -> screen.out().println("    " + name));
                if (result.missing().isEmpty()) {
                    result.text().lines().forEach(line -> screen.out().println("    " + line));
                }
            }
        }
    }
}
