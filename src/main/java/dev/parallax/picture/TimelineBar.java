package dev.parallax.picture;

import dev.parallax.report.Style;
import dev.parallax.trace.Timeline.Mark;
import dev.parallax.trace.Timeline.Owner;
import dev.parallax.trace.Timeline.Row;
import dev.parallax.trace.Timeline.Span;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts time into columns: each shows what took most of it.
 *
 * @param columns how many there are
 * @param endNanos where the last one ends
 */
record TimelineBar(int columns, long endNanos) {
    private static final int DENSEST = 4;
    private static final List<TimelineGlyph> PRECEDENCE =
            List.of(TimelineGlyph.BUSY, TimelineGlyph.DROP_REQUEST, TimelineGlyph.RETRY);

    /** A thread's signs. */
    TimelineGlyph[] row(Row row) {
        TimelineGlyph[] glyphs = new TimelineGlyph[columns];
        Arrays.fill(glyphs, TimelineGlyph.NONE);
        long[] most = new long[columns];
        Map<TimelineGlyph, long[]> sums = new HashMap<>();
        for (Span span : row.spans()) {
            TimelineGlyph glyph = TimelineGlyph.of(span.state());
            long[] sum = sums.computeIfAbsent(glyph, g -> new long[columns]);
            for (int i = column(span.fromNanos()); i <= column(span.toNanos() - 1); i++) {
                sum[i] += overlap(i, span.fromNanos(), span.toNanos());
                if (sum[i] > most[i]) {
                    most[i] = sum[i];
                    glyphs[i] = glyph;
                }
            }
        }
        TimelineGlyph[] marked = glyphs.clone();
        row.marks().forEach(mark -> put(marked, mark));
        return tooDense(marked) ? glyphs : marked;
    }

    /** Where marks stand close together they would hide what they are about. */
    private boolean tooDense(TimelineGlyph[] marked) {
        return DENSEST * Arrays.stream(marked).filter(PRECEDENCE::contains).count() > columns;
    }

    /** Lets a mark be seen, but not in place of the time that a thread got the GIL. */
    private void put(TimelineGlyph[] glyphs, Mark mark) {
        TimelineGlyph glyph = TimelineGlyph.of(mark.kind());
        int at = column(mark.nanos());
        boolean asked = glyph == TimelineGlyph.DROP_REQUEST && mark.other() < 0;
        int rank = PRECEDENCE.indexOf(glyph);
        int present = PRECEDENCE.indexOf(glyphs[at]);
        if (rank >= 0
                && (present < 0 || rank < present)
                && (asked || glyphs[at] != TimelineGlyph.HOLDING)) {
            glyphs[at] = glyph;
        }
    }

    /** The threads that have a GIL for most of each column; -1 for none. */
    long[] owners(List<Owner> owners, int gil) {
        long[] threads = new long[columns];
        Arrays.fill(threads, -1);
        long[] most = new long[columns];
        long[] held = new long[columns];
        Map<Long, long[]> sums = new HashMap<>();
        for (Owner owner : owners) {
            if (owner.gil() != gil) {
                continue;
            }
            long[] sum = sums.computeIfAbsent(owner.thread(), t -> new long[columns]);
            for (int i = column(owner.fromNanos()); i <= column(owner.toNanos() - 1); i++) {
                long nanos = overlap(i, owner.fromNanos(), owner.toNanos());
                sum[i] += nanos;
                held[i] += nanos;
                if (sum[i] > most[i]) {
                    most[i] = sum[i];
                    threads[i] = owner.thread();
                }
            }
        }
        for (int i = 0; i < columns; i++) {
            if (2 * held[i] < start(i + 1) - start(i)) {
                threads[i] = -1;
            }
        }
        return threads;
    }

    /** A line with marks at round times. */
    String axis(Style style) {
        StringBuilder line = new StringBuilder();
        long step = step();
        for (long at = 0; at < Math.max(1, endNanos); at += step) {
            String label = "|" + AxisUnits.label(at, endNanos, style.unicode());
            int column = at == 0 ? 0 : column(at);
            if (column + label.length() <= columns) {
                line.append(" ".repeat(Math.max(0, column - line.length()))).append(label);
            }
        }
        return line + " ".repeat(Math.max(0, columns - line.length()));
    }

    private long step() {
        long least = Math.max(1, endNanos * AxisUnits.COLUMNS_PER_LABEL / columns);
        long step = 1;
        while (step < least) {
            step *= 10;
        }
        return step / 5 >= least ? step / 5 : step / 2 >= least ? step / 2 : step;
    }

    private int column(long nanos) {
        if (endNanos <= 0) {
            return 0;
        }
        int guess = (int) Math.min(columns - 1, (long) ((double) nanos / endNanos * columns));
        while (guess > 0 && start(guess) > nanos) {
            guess--;
        }
        while (guess < columns - 1 && start(guess + 1) <= nanos) {
            guess++;
        }
        return guess;
    }

    private long start(int column) {
        return (long) ((double) endNanos / columns * column);
    }

    private long overlap(int column, long from, long to) {
        long end = column == columns - 1 ? endNanos : start(column + 1);
        return Math.min(to, end) - Math.max(from, start(column));
    }
}
