package dev.parallax.trace;

import dev.parallax.semantics.gil.GilEvent;
import dev.parallax.semantics.gil.GilEvent.Kind;
import dev.parallax.trace.Timeline.Handover;
import dev.parallax.trace.Timeline.Mark;
import dev.parallax.trace.Timeline.MarkKind;
import dev.parallax.trace.Timeline.Owner;
import dev.parallax.trace.Timeline.Row;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Turns events into spans. */
final class TimelineReader {
    private final GilTrace trace;
    private final Map<Long, ThreadTrack> threads = new LinkedHashMap<>();
    private final Map<Integer, OwnerTrack> gils = new TreeMap<>();
    private final Set<Integer> gilsInUse = new HashSet<>();
    private final Map<Long, Kind> firstCoreEvents = new HashMap<>();

    TimelineReader(GilTrace trace) {
        this.trace = trace;
    }

    Timeline read() {
        lookAhead();
        trace.threads().forEach(this::add);
        long now = 0;
        for (GilEvent event : trace.events()) {
            now = Math.max(now, event.nanos());
            read(event, now);
        }
        return timeline(now);
    }

    /** Finds what the meaning of earlier events depends on. */
    private void lookAhead() {
        for (GilEvent event : trace.events()) {
            switch (event.kind()) {
                case TAKE_BEGIN, ACQUIRE, RELEASE -> gilsInUse.add(event.gil());
                case ON_CORE, OFF_CORE -> firstCoreEvents.putIfAbsent(event.thread(), event.kind());
                default -> {}
            }
        }
    }

    private ThreadTrack add(TraceThread thread) {
        boolean needsGil = gilsInUse.contains(thread.gil());
        boolean onCore = firstCoreEvents.get(thread.number()) != Kind.ON_CORE;
        ThreadTrack track = new ThreadTrack(thread, needsGil, onCore);
        threads.put(thread.number(), track);
        return track;
    }

    private ThreadTrack track(GilEvent event) {
        ThreadTrack known = threads.get(event.thread());
        if (known != null) {
            return known;
        }
        long number = event.thread();
        return add(new TraceThread(number, "thread " + number, 0, event.gil()));
    }

    private void read(GilEvent event, long now) {
        if (event.thread() == GilEvent.NOBODY) {
            ThreadTrack asked = threads.get(event.other());
            if (event.kind() == Kind.DROP_REQUEST && asked != null) {
                asked.mark(new Mark(MarkKind.DROP_REQUEST, now, GilEvent.NOBODY));
            }
        } else {
            track(event).read(event, now);
        }
        gils.computeIfAbsent(event.gil(), OwnerTrack::new).read(event, now);
    }

    private Timeline timeline(long end) {
        List<Row> rows = new ArrayList<>();
        threads.values().forEach(track -> rows.add(track.row(end)));
        List<Owner> owners = new ArrayList<>();
        List<Handover> handovers = new ArrayList<>();
        for (OwnerTrack gil : gils.values()) {
            owners.addAll(gil.owners(end));
            handovers.addAll(gil.handovers());
        }
        owners.sort(Comparator.comparingLong(Owner::fromNanos));
        handovers.sort(Comparator.comparingLong(Handover::askedNanos));
        return new Timeline(end, rows, owners, handovers);
    }
}
