package dev.parallax.picture;

import dev.parallax.picture.ChromeTracks.Track;
import dev.parallax.semantics.gil.GilEvent;
import dev.parallax.trace.GilTrace;
import dev.parallax.trace.Names;
import dev.parallax.trace.Timeline;
import dev.parallax.trace.Timeline.Handover;
import dev.parallax.trace.Timeline.Mark;
import dev.parallax.trace.Timeline.Owner;
import dev.parallax.trace.Timeline.Row;
import dev.parallax.trace.Timeline.Span;

import tools.jackson.core.JsonGenerator;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Writes a timeline's names, slices, marks and arrows. */
final class ChromeEvents {
    private final JsonGenerator json;
    private final ChromeTracks tracks;
    private final Names names;

    ChromeEvents(JsonGenerator json, ChromeTracks tracks, Names names) {
        this.json = json;
        this.tracks = tracks;
        this.names = names;
    }

    void names(GilTrace trace, Timeline timeline) {
        Set<Integer> named = new HashSet<>();
        for (Row row : timeline.rows()) {
            Track track = tracks.thread(row.thread().number());
            if (named.add(track.process())) {
                title("process_name", track, ChromeTrace.processName(row.thread()));
                sort("process_sort_index", track, track.process());
            }
            title("thread_name", track, names.of(row.thread().number()));
            sort("thread_sort_index", track, track.thread());
        }
        Set<Integer> gils = new HashSet<>();
        for (Owner owner : timeline.owners()) {
            if (gils.add(owner.gil())) {
                Track track = tracks.gil(owner.gil());
                String source = " (" + ChromeTrace.source(trace) + ")";
                title("process_name", track, "GIL" + source);
                sort("process_sort_index", track, 0);
                title("thread_name", track, "GIL " + owner.gil() + " owner");
                sort("thread_sort_index", track, track.thread());
            }
        }
    }

    private void title(String what, Track track, String name) {
        begin("M", what, track, 0);
        json.writeObjectPropertyStart("args");
        json.writeStringProperty("name", name);
        json.writeEndObject();
        json.writeEndObject();
    }

    private void sort(String what, Track track, int index) {
        begin("M", what, track, 0);
        json.writeObjectPropertyStart("args");
        json.writeNumberProperty("sort_index", index);
        json.writeEndObject();
        json.writeEndObject();
    }

    void slices(Timeline timeline) {
        for (Row row : timeline.rows()) {
            Track track = tracks.thread(row.thread().number());
            for (Span span : row.spans()) {
                slice(word(span.state()), track, span.fromNanos(), span.toNanos());
            }
            for (Mark mark : row.marks()) {
                begin("i", word(mark.kind()), track, mark.nanos());
                json.writeStringProperty("s", "t");
                json.writeEndObject();
            }
        }
        for (Owner owner : timeline.owners()) {
            slice(
                    names.of(owner.thread()),
                    tracks.gil(owner.gil()),
                    owner.fromNanos(),
                    owner.toNanos());
        }
    }

    private void slice(String name, Track track, long from, long to) {
        begin("X", name, track, from);
        json.writeName("dur");
        json.writeNumber(micros(to - from));
        json.writeEndObject();
    }

    /** Writes an arrow for each handover: viewers tie its ends to the slices they lie in. */
    void arrows(Timeline timeline) {
        int id = 0;
        for (Handover handover : timeline.handovers()) {
            id++;
            boolean timer = handover.asker() == GilEvent.NOBODY;
            long from = timer ? handover.holder() : handover.asker();
            // The moment of the release already belongs to the next slice.
            long release = Math.max(handover.askedNanos(), handover.releasedNanos() - 1);
            arrow("s", id, from, handover.askedNanos());
            arrow("t", id, handover.holder(), release);
            arrow("f", id, handover.taker(), handover.acquiredNanos());
        }
    }

    private void arrow(String phase, int id, long thread, long nanos) {
        begin(phase, "drop request", tracks.thread(thread), nanos);
        json.writeStringProperty("cat", "gil");
        json.writeNumberProperty("id", id);
        if (phase.equals("f")) {
            json.writeStringProperty("bp", "e");
        }
        json.writeEndObject();
    }

    private void begin(String phase, String name, Track track, long nanos) {
        json.writeStartObject();
        json.writeStringProperty("ph", phase);
        json.writeStringProperty("name", name);
        json.writeNumberProperty("pid", track.process());
        json.writeNumberProperty("tid", track.thread());
        json.writeName("ts");
        json.writeNumber(micros(nanos));
    }

    static BigDecimal micros(long nanos) {
        return BigDecimal.valueOf(nanos, 3);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
