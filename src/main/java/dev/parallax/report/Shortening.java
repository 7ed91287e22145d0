package dev.parallax.report;

import java.util.BitSet;
import java.util.List;

/** Chooses which rows of a long table are shown: its ends, and what differs. */
final class Shortening {
    private static final int FIRST = 20;
    private static final int LAST = 10;
    private static final int DIFFERING = 20;

    private Shortening() {}

    /** Returns the rows to show. */
    static BitSet of(List<int[]> rows, Marks marks) {
        BitSet shown = new BitSet(rows.size());
        if (rows.size() <= FIRST + LAST + 1) {
            shown.set(0, rows.size());
            return shown;
        }
        shown.set(0, FIRST);
        shown.set(rows.size() - LAST, rows.size());
        int differing = 0;
        for (int row = FIRST; row < rows.size() - LAST && differing < DIFFERING; row++) {
            if (marks.any(rows.get(row))) {
                shown.set(row - 1, row + 2);
                differing++;
            }
        }
        return shown;
    }
}
