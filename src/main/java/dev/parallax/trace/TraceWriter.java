package dev.parallax.trace;

import dev.parallax.semantics.gil.GilEvent;

import tools.jackson.core.JsonGenerator;

import java.io.Writer;
import java.util.Locale;

/** Writes a trace as JSON. */
final class TraceWriter {
    private final GilTrace trace;

    TraceWriter(GilTrace trace) {
        this.trace = trace;
    }

    /** Writes the trace and a line feed, and closes the target. */
    void write(Writer target) {
        try (JsonGenerator json = JsonLines.generator(target)) {
            json.writeStartObject();
            json.writeNumberProperty("schema", TraceJson.SCHEMA);
            json.writeStringProperty("title", trace.title());
            json.writeStringProperty("source", word(trace.source()));
            stamp(json, trace.stamp());
            threads(json);
            json.writeNumberProperty("dropped", trace.dropped());
            json.writeArrayPropertyStart("events");
            trace.events().forEach(event -> event(json, event));
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    static String word(GilTrace.Source source) {
        return source.name().toLowerCase(Locale.ROOT);
    }

    private static void stamp(JsonGenerator json, ModeStamp stamp) {
        json.writeObjectPropertyStart("stamp");
        json.writeStringProperty("runtime", stamp.runtime());
        json.writeStringProperty("asked", stamp.asked());
        json.writeStringProperty("observed", stamp.observed());
        json.writeNumberProperty("cores", stamp.cores());
        // Not an object: JSON readers refuse keys with half a surrogate pair.
        json.writeArrayPropertyStart("more");
        stamp.more()
                .forEach(
                        (key, value) -> {
                            json.writeStartArray();
                            json.writeString(key);
                            json.writeString(value);
                            json.writeEndArray();
                        });
        json.writeEndArray();
        json.writeEndObject();
    }

    private void threads(JsonGenerator json) {
        json.writeArrayPropertyStart("threads");
        for (TraceThread thread : trace.threads()) {
            json.writeStartObject();
            json.writeNumberProperty("number", thread.number());
            json.writeStringProperty("name", thread.name());
            json.writeNumberProperty("process", thread.process());
            json.writeNumberProperty("gil", thread.gil());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void event(JsonGenerator json, GilEvent event) {
        json.writeStartArray();
        json.writeNumber(event.nanos());
        json.writeString(event.kind().name());
        json.writeNumber(event.gil());
        json.writeNumber(event.thread());
        json.writeNumber(event.other());
        json.writeNumber(event.value());
        json.writeEndArray();
    }
}
