package dev.parallax.compare;

import java.util.ArrayList;
import java.util.List;

/**
 * Pairs off lines in order where one side may hold {@code ...}. A line diff can't do that: it would
 * have to know how far a {@code ...} line reaches. This finds the pairing with the fewest single
 * lines, in time and space of one side's length times the other's.
 */
final class Wildcards {
    private static final long MOST_CELLS = 10_000_000;

    private final List<Line> expected;
    private final List<Line> actual;

    /** The fewest single lines in what follows expected line i and actual line j. */
    private final int[][] cost;

    private Wildcards(List<Line> expected, List<Line> actual) {
        this.expected = expected;
        this.actual = actual;
        this.cost = new int[expected.size() + 1][actual.size() + 1];
    }

    static Pairing pair(List<Line> expected, List<Line> actual) {
        if ((long) (expected.size() + 1) * (actual.size() + 1) > MOST_CELLS) {
            return Ordered.pair(expected, actual);
        }
        Wildcards table = new Wildcards(expected, actual);
        table.fill();
        return table.walk();
    }

    private void fill() {
        for (int i = expected.size(); i >= 0; i--) {
            for (int j = actual.size(); j >= 0; j--) {
                cost[i][j] = cheapest(i, j);
            }
        }
    }

    private int cheapest(int i, int j) {
        if (i == expected.size()) {
            return actual.size() - j;
        }
        int skipExpected = cost[i + 1][j] + (wild(i) ? 0 : 1);
        if (j == actual.size()) {
            return skipExpected;
        }
        int skipActual = cost[i][j + 1] + (wild(i) ? 0 : 1);
        int best = Math.min(skipExpected, skipActual);
        return partners(i, j) ? Math.min(best, cost[i + 1][j + 1]) : best;
    }

    private Pairing walk() {
        List<Line> missing = new ArrayList<>();
        List<Line> extra = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < expected.size() || j < actual.size()) {
            boolean both = i < expected.size() && j < actual.size();
            if (both && partners(i, j) && cost[i][j] == cost[i + 1][j + 1]) {
                i++;
                j++;
            } else if (j == actual.size() || (both && dropsExpected(i, j))) {
                addUnless(wild(i), missing, expected.get(i++));
            } else {
                addUnless(i < expected.size() && wild(i), extra, actual.get(j++));
            }
        }
        return new Pairing(missing, extra);
    }

    private boolean dropsExpected(int i, int j) {
        return cost[i][j] == cost[i + 1][j] + (wild(i) ? 0 : 1);
    }

    private static void addUnless(boolean absorbed, List<Line> lines, Line line) {
        if (!absorbed) {
            lines.add(line);
        }
    }

    private boolean wild(int i) {
        return Ellipsis.isWholeLine(expected.get(i).text());
    }

    private boolean partners(int i, int j) {
        return !wild(i) && Ellipsis.matches(expected.get(i).text(), actual.get(j).text());
    }
}
