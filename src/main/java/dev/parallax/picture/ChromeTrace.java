package dev.parallax.picture;

import dev.parallax.trace.GilTrace;
import dev.parallax.trace.JsonLines;
import dev.parallax.trace.ModeStamp;
import dev.parallax.trace.Names;
import dev.parallax.trace.Timeline;
import dev.parallax.trace.TraceThread;

import tools.jackson.core.JsonGenerator;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Writes a trace in the Trace Event Format that Perfetto and Chrome's viewer open: a track a
 * thread, a track a GIL with its owner, arrows from a request to the release to who got it, and
 * counters. Times are in microseconds with fractions. Any thread may use it.
 */
public final class ChromeTrace {
    private ChromeTrace() {}

    /**
     * Writes a trace to a file, replacing it.
     *
     * @throws IOException if it can't be written
     */
    public static void write(GilTrace trace, Path file) throws IOException {
        try (Writer target = Files.newBufferedWriter(file)) {
            write(trace, target);
        }
    }

    /** Writes a trace and closes the target; the text is made piece by piece. */
    public static void write(GilTrace trace, Writer target) {
        Timeline timeline = Timeline.of(trace);
        ChromeTracks tracks = new ChromeTracks(timeline);
        try (JsonGenerator json = JsonLines.generator(target)) {
            json.writeStartObject();
            json.writeStringProperty("displayTimeUnit", "ms");
            metadata(json, trace);
            json.writeArrayPropertyStart("traceEvents");
            ChromeEvents events = new ChromeEvents(json, tracks, new Names(trace));
            events.names(trace, timeline);
            events.slices(timeline);
            events.arrows(timeline);
            new ChromeCounters(json, tracks).write(trace);
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private static void metadata(JsonGenerator json, GilTrace trace) {
        ModeStamp stamp = trace.stamp();
        json.writeObjectPropertyStart("otherData");
        json.writeStringProperty("title", trace.title());
        json.writeStringProperty("source", source(trace));
        json.writeStringProperty("runtime", stamp.runtime());
        json.writeStringProperty("asked", stamp.asked());
        json.writeStringProperty("observed", stamp.observed());
        json.writeStringProperty("cores", Integer.toString(stamp.cores()));
        json.writeStringProperty("missing events", Long.toString(trace.dropped()));
        stamp.more().forEach((key, value) -> json.writeStringProperty(key(key), value));
        json.writeEndObject();
    }

    /** JSON readers refuse keys with half a surrogate pair, though not values. */
    private static String key(String key) {
        return "stamp: " + new String(key.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    /** Returns {@code simulated}, {@code measured} or {@code sampled}. */
    static String source(GilTrace trace) {
        return trace.source().name().toLowerCase(Locale.ROOT);
    }

    /** Returns a thread's title for a list of tracks. */
    static String processName(TraceThread thread) {
        return "process " + thread.process();
    }
}
