package dev.parallax.report;

import dev.parallax.compare.Alignment;
import dev.parallax.manifest.Comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Lays the lines of several outputs side by side: each line stands beside its partner in the first
 * output, lines without one fill up what is free or get a row of their own.
 */
final class OutputRows {
    private final int lines;
    private final int[] sizes;
    private final int[][] partners;

    /** The next line of each output that has no place yet. */
    private final int[] next;

    private final List<int[]> rows = new ArrayList<>();

    private OutputRows(Comparison comparison, List<Shown> lanes) {
        lines = lanes.getFirst().run().output().size();
        sizes = lanes.stream().mapToInt(lane -> lane.run().output().size()).toArray();
        next = new int[lanes.size()];
        partners = new int[lanes.size()][];
        for (int lane = 0; lane < lanes.size(); lane++) {
            partners[lane] =
                    Alignment.partners(comparison, lanes.getFirst().run(), lanes.get(lane).run());
        }
    }

    /** Returns rows of line indices, one a lane, -1 where a lane has no line. */
    static List<int[]> of(Comparison comparison, List<Shown> lanes) {
        OutputRows table = new OutputRows(comparison, lanes);
        for (int line = 0; line < table.lines; line++) {
            table.add(line);
        }
        table.flush(table.sizes);
        return table.rows;
    }

    private void add(int line) {
        int[] until = next.clone();
        for (int lane = 1; lane < next.length; lane++) {
            until[lane] = Math.max(next[lane], partners[lane][line]);
        }
        flush(until);
        int[] row = new int[next.length];
        row[0] = line;
        next[0] = line + 1;
        for (int lane = 1; lane < next.length; lane++) {
            boolean partner = partners[lane][line] >= 0;
            row[lane] = partner || free(lane, line) ? next[lane]++ : -1;
        }
        rows.add(row);
    }

    /** Says whether a lane's next line has no partner, so that it may stand beside this one. */
    private boolean free(int lane, int line) {
        for (int later = line + 1; later < lines; later++) {
            if (partners[lane][later] >= 0) {
                return next[lane] < partners[lane][later];
            }
        }
        return next[lane] < sizes[lane];
    }

    private void flush(int[] until) {
        while (true) {
            int[] row = new int[next.length];
            Arrays.fill(row, -1);
            boolean any = false;
            for (int lane = 1; lane < next.length; lane++) {
                if (next[lane] < until[lane]) {
                    row[lane] = next[lane]++;
                    any = true;
                }
            }
            if (!any) {
                return;
            }
            rows.add(row);
        }
    }
}
