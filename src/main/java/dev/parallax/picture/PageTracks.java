package dev.parallax.picture;

import dev.parallax.trace.Timeline.Handover;
import dev.parallax.trace.Timeline.Mark;
import dev.parallax.trace.Timeline.MarkKind;
import dev.parallax.trace.Timeline.Owner;
import dev.parallax.trace.Timeline.Row;
import dev.parallax.trace.Timeline.Span;
import dev.parallax.trace.Timeline.State;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Turns a timeline into flat lists of numbers, in which a span stands by its distance from the one
 * before: there may be hundreds of thousands. Threads are told by their rows, from 0, or -1 for one
 * that has no row.
 */
final class PageTracks {
    static final List<State> STATES = List.of(State.values());
    static final List<MarkKind> MARKS = List.of(MarkKind.values());

    private final Map<Long, Integer> rows = new HashMap<>();

    PageTracks(List<Row> shown) {
        for (Row row : shown) {
            rows.put(row.thread().number(), rows.size());
        }
    }

    /** State, gap since the last span, length; for each span. */
    List<Long> spans(Row row) {
        List<Long> flat = new ArrayList<>();
        long end = 0;
        for (Span span : row.spans()) {
            flat.add((long) STATES.indexOf(span.state()));
            flat.add(span.fromNanos() - end);
            flat.add(span.toNanos() - span.fromNanos());
            end = span.toNanos();
        }
        return flat;
    }

    /** Kind, time since the last mark, the other thread; for each mark. */
    List<Long> marks(Row row) {
        List<Long> flat = new ArrayList<>();
        long last = 0;
        for (Mark mark : row.marks()) {
            flat.add((long) MARKS.indexOf(mark.kind()));
            flat.add(mark.nanos() - last);
            flat.add(row(mark.other()));
            last = mark.nanos();
        }
        return flat;
    }

    /** Thread, gap since the last owner, length; for each owner of this GIL. */
    List<Long> owners(List<Owner> owners, int gil) {
        List<Long> flat = new ArrayList<>();
        long end = 0;
        for (Owner owner : owners) {
            if (owner.gil() == gil) {
                flat.add(row(owner.thread()));
                flat.add(owner.fromNanos() - end);
                flat.add(owner.toNanos() - owner.fromNanos());
                end = owner.toNanos();
            }
        }
        return flat;
    }

    /** GIL, asker, holder, taker, and when it was asked for, let go and taken; for each. */
    List<Long> handovers(List<Handover> handovers) {
        List<Long> flat = new ArrayList<>();
        for (Handover handover : handovers) {
            flat.add((long) handover.gil());
            flat.add(row(handover.asker()));
            flat.add(row(handover.holder()));
            flat.add(row(handover.taker()));
            flat.add(handover.askedNanos());
            flat.add(handover.releasedNanos());
            flat.add(handover.acquiredNanos());
        }
        return flat;
    }

    private long row(long thread) {
        return rows.getOrDefault(thread, -1);
    }
}
