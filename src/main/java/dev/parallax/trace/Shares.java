package dev.parallax.trace;

import dev.parallax.trace.Timeline.Owner;
import dev.parallax.trace.Timeline.Row;
import dev.parallax.trace.Timeline.Span;
import dev.parallax.trace.Timeline.State;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How time divides into three parts, each from 0 to 1, together 1 or, where there was no time, 0.
 *
 * @param held for a thread: it holds the GIL or runs without needing one; for a GIL: a thread holds
 *     it
 * @param waiting for a thread: it waits for the GIL or for its successor; for a GIL: it is free
 *     although a thread waits
 * @param free all other time
 */
public record Shares(double held, double waiting, double free) {
    private static final Shares NONE = new Shares(0, 0, 0);

    /** Divides a thread's life. */
    public static Shares of(Row row) {
        long held = row.nanosIn(State.HOLDING) + row.nanosIn(State.PREEMPTED);
        long waiting = row.nanosIn(State.WAITING) + row.nanosIn(State.SWITCHING);
        return divide(held, waiting, row.endedNanos() - row.beganNanos());
    }

    /** Divides the trace's time by what a GIL does. */
    public static Shares ofGil(Timeline timeline, int gil) {
        List<Span> held = new ArrayList<>();
        for (Owner owner : timeline.owners()) {
            if (owner.gil() == gil) {
                held.add(new Span(State.HOLDING, owner.fromNanos(), owner.toNanos()));
            }
        }
        List<Span> wanted = new ArrayList<>(held);
        for (Row row : timeline.rows()) {
            if (row.thread().gil() == gil) {
                row.spans().stream().filter(Shares::waits).forEach(wanted::add);
            }
        }
        long heldNanos = union(held);
        return divide(heldNanos, union(wanted) - heldNanos, timeline.endNanos());
    }

    private static boolean waits(Span span) {
        return span.state() == State.WAITING;
    }

    private static long union(List<Span> spans) {
        spans.sort(Comparator.comparingLong(Span::fromNanos));
        long covered = 0;
        long end = 0;
        for (Span span : spans) {
            long from = Math.max(end, span.fromNanos());
            if (span.toNanos() > from) {
                covered += span.toNanos() - from;
                end = span.toNanos();
            }
        }
        return covered;
    }

    private static Shares divide(long held, long waiting, long all) {
        if (all <= 0) {
            return NONE;
        }
        return new Shares(
                (double) held / all, (double) waiting / all, (double) (all - held - waiting) / all);
    }
}
