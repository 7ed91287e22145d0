package dev.parallax.cli;

import dev.parallax.testing.pytest.Row.Standing;
import dev.parallax.testing.pytest.Rows;
import dev.parallax.testing.pytest.SideResult;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The last lines of a test report.
 *
 * @param screen where
 */
record TestSummary(Screen screen) {
    void show(Rows rows) {
        screen.out()
                .println(
                        rows.sides().stream()
                                .map(side -> side.side() + ": " + side.version())
                                .collect(Collectors.joining(", ")));
        for (SideResult side : rows.sides()) {
            if (!side.trouble().isEmpty()) {
                screen.out().println(side.side() + " ended early: " + side.trouble());
            }
            if (!side.fallen().isEmpty()) {
                String names = String.join(", ", side.fallen());
                screen.out().println("lent by the original, not ported: " + names);
            }
        }
        screen.out().println(counts(rows));
        if (!rows.showSomething()) {
            screen.out()
                    .println(
                            "Nothing was shown: no test called the port. Are these the tests of the"
                                    + " module that --target names?");
        }
    }

    private static String counts(Rows rows) {
        List<String> parts = new ArrayList<>();
        parts.add(rows.rows().size() + (rows.rows().size() == 1 ? " test" : " tests"));
        add(rows.count(Standing.AGREES), "agrees", "agree", parts);
        add(rows.count(Standing.DIFFERS), "differs", "differ", parts);
        add(rows.count(Standing.KNOWN), "known to differ", "known to differ", parts);
        add(rows.count(Standing.VACUOUS), "never calls the port", "never call the port", parts);
        String fails = " on the original, too";
        add(rows.count(Standing.FAILS), "fails" + fails, "fail" + fails, parts);
        add(rows.count(Standing.STALE), "not as declared", "not as declared", parts);
        return String.join(", ", parts);
    }

    private static void add(long count, String one, String many, List<String> parts) {
        if (count > 0) {
            parts.add(count + " " + (count == 1 ? one : many));
        }
    }
}
