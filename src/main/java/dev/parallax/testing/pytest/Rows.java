package dev.parallax.testing.pytest;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * All tests on all sides.
 *
 * @param sides the sides' results, the original's on CPython first
 * @param rows a row for each test that any side knows, and for each known one that none does
 */
public record Rows(List<SideResult> sides, List<Row> rows) {
    /** Compares. */
    public static Rows of(List<SideResult> sides, KnownTests known) {
        Set<String> tests = new LinkedHashSet<>();
        sides.forEach(side -> tests.addAll(side.tests().keySet()));
        tests.addAll(known.byTest().keySet());
        return new Rows(sides, tests.stream().map(test -> Row.of(test, sides, known)).toList());
    }

    /** Returns how many rows come to this. */
    public long count(Row.Standing standing) {
        return rows.stream().filter(row -> row.standing() == standing).count();
    }

    /** Says whether every row passes. */
    public boolean pass() {
        return rows.stream().allMatch(row -> row.standing().passes());
    }

    /** Says whether any test called the port or, without a port, passed at all. */
    public boolean showSomething() {
        boolean port = sides.stream().anyMatch(side -> side.side().equals("java"));
        return rows.stream()
                .flatMap(row -> row.results().stream())
                .anyMatch(port ? r -> r.calls() > 0 : r -> r.outcome() != Outcome.SKIPPED);
    }
}
