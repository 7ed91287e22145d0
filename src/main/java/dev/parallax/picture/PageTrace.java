package dev.parallax.picture;

import dev.parallax.semantics.gil.GilEvent;
import dev.parallax.trace.GilTrace;
import dev.parallax.trace.ModeStamp;
import dev.parallax.trace.Shares;
import dev.parallax.trace.Timeline;
import dev.parallax.trace.Timeline.MarkKind;
import dev.parallax.trace.Timeline.Row;
import dev.parallax.trace.Timeline.State;

import tools.jackson.core.JsonGenerator;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Writes a trace as a page's script reads it. */
final class PageTrace {
    private final JsonGenerator json;
    private final GilTrace trace;
    private final Timeline timeline;
    private final PageTracks tracks;

    PageTrace(JsonGenerator json, TracePanel panel) {
        this.json = json;
        trace = panel.trace();
        timeline = panel.timeline();
        tracks = new PageTracks(timeline.rows());
    }

    void write() {
        json.writeStartObject();
        json.writeStringProperty("title", trace.title());
        json.writeStringProperty("source", trace.source().name());
        json.writeNumberProperty("dropped", trace.dropped());
        json.writeNumberProperty("end", timeline.endNanos());
        json.writeName("stamp");
        stamp(json, trace.stamp());
        PageJson.texts(json, "states", PageTracks.STATES.stream().map(State::name).toList());
        PageJson.texts(json, "markKinds", PageTracks.MARKS.stream().map(MarkKind::name).toList());
        threads();
        gils();
        numbers("handovers", tracks.handovers(timeline.handovers()));
        json.writeEndObject();
    }

    static void stamp(JsonGenerator json, ModeStamp stamp) {
        json.writeStartObject();
        json.writeStringProperty("runtime", stamp.runtime());
        json.writeStringProperty("asked", stamp.asked());
        json.writeStringProperty("observed", stamp.observed());
        json.writeNumberProperty("cores", stamp.cores());
        json.writeArrayPropertyStart("more");
        stamp.more()
                .forEach(
                        (name, value) -> {
                            json.writeStartArray();
                            json.writeString(name);
                            json.writeString(value);
                            json.writeEndArray();
                        });
        json.writeEndArray();
        json.writeEndObject();
    }

    private void threads() {
        Map<Long, PageCounts> counts = PageCounts.by(trace.events(), GilEvent::thread);
        json.writeArrayPropertyStart("threads");
        for (Row row : timeline.rows()) {
            json.writeStartObject();
            json.writeStringProperty("name", row.thread().name());
            json.writeNumberProperty("process", row.thread().process());
            json.writeNumberProperty("gil", row.thread().gil());
            json.writeNumberProperty("began", row.beganNanos());
            json.writeNumberProperty("ended", row.endedNanos());
            shares(Shares.of(row));
            counts(counts.getOrDefault(row.thread().number(), PageCounts.NONE));
            numbers("nanosIn", PageTracks.STATES.stream().map(row::nanosIn).toList());
            numbers("spans", tracks.spans(row));
            numbers("marks", tracks.marks(row));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void gils() {
        Map<Long, PageCounts> counts = PageCounts.by(trace.events(), GilEvent::gil);
        TreeSet<Integer> used = new TreeSet<>();
        timeline.owners().forEach(owner -> used.add(owner.gil()));
        json.writeArrayPropertyStart("gils");
        for (int gil : used) {
            json.writeStartObject();
            json.writeNumberProperty("gil", gil);
            shares(Shares.ofGil(timeline, gil));
            counts(counts.getOrDefault((long) gil, PageCounts.NONE));
            numbers("owners", tracks.owners(timeline.owners(), gil));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void shares(Shares shares) {
        json.writeArrayPropertyStart("shares");
        PageJson.number(json, shares.held());
        PageJson.number(json, shares.waiting());
        PageJson.number(json, shares.free());
        json.writeEndArray();
    }

    private void counts(PageCounts counts) {
        json.writeObjectPropertyStart("counts");
        json.writeNumberProperty("acquires", counts.acquires());
        json.writeNumberProperty("forced", counts.forced());
        json.writeNumberProperty("voluntary", counts.voluntary());
        json.writeNumberProperty("requests", counts.requests());
        json.writeNumberProperty("busy", counts.busy());
        json.writeEndObject();
    }

    private void numbers(String name, List<Long> numbers) {
        json.writeArrayPropertyStart(name);
        numbers.forEach(json::writeNumber);
        json.writeEndArray();
    }
}
