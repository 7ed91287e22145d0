package dev.parallax.trace;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.Reader;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Reads what {@link TraceWriter} wrote; keys it doesn't know are passed over. */
final class TraceReader {
    /** Jackson's word for a place that it doesn't know itself; ours is told before. */
    private static final String ITS_PLACE = "(?s) ?(\\(start marker )?(at )?\\[Source: .*";

    private final Reader text;
    private final String name;
    private final Map<String, JsonNode> head = new HashMap<>();
    private @Nullable EventReader events;

    TraceReader(Reader text, String name) {
        this.text = text;
        this.name = name;
    }

    GilTrace read() throws IOException {
        JsonMapper mapper =
                JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
        try (JsonParser json = mapper.createParser(text)) {
            readKeys(json);
        } catch (JacksonIOException e) {
            throw e.getCause();
        } catch (JacksonException e) {
            throw new TraceFormatException(
                    "%s:%s:%s: is not JSON, or was cut off: %s. Make the trace anew with 'gil trace'."
                            .formatted(
                                    name,
                                    e.getLocation().getLineNr(),
                                    e.getLocation().getColumnNr(),
                                    e.getOriginalMessage().replaceFirst(ITS_PLACE, "")));
        }
        return trace();
    }

    private void readKeys(JsonParser json) throws TraceFormatException {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            throw noTrace();
        }
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String key = json.currentName();
            json.nextToken();
            if (key.equals("events")) {
                checkSchema();
                events = new EventReader(json, name);
                events.read();
            } else {
                head.put(key, json.readValueAsTree());
            }
        }
        if (json.nextToken() != null) {
            throw new TraceFormatException(
                    name + ": has text after its end, so the trace is damaged. Make it anew.");
        }
        checkSchema();
    }

    private void checkSchema() throws TraceFormatException {
        JsonNode schema = head.get("schema");
        if (schema == null || !schema.isInt()) {
            throw noTrace();
        }
        if (schema.intValue() > TraceJson.SCHEMA) {
            throw new TraceFormatException(
                    "%s: has schema %s, and this Parallax reads up to %s. Use the newer Parallax that wrote it."
                            .formatted(name, schema.intValue(), TraceJson.SCHEMA));
        }
        if (schema.intValue() < 1) {
            throw new TraceFormatException(
                    "%s: schema must be 1 or more, not %s, so the trace is damaged. Make it anew with 'gil trace'."
                            .formatted(name, schema.intValue()));
        }
    }

    private TraceFormatException noTrace() {
        return new TraceFormatException(
                name
                        + ": is JSON, but no trace (it has no 'schema' number before its events)."
                        + " Name a file that 'gil trace --json' wrote.");
    }

    private GilTrace trace() throws TraceFormatException {
        TraceFields fields = new TraceFields(head, name);
        if (events == null) {
            throw fields.missing("events");
        }
        return new GilTrace(
                fields.text("title"),
                fields.word("source"),
                fields.stamp(),
                fields.threads(),
                events.events(),
                fields.count("dropped"));
    }

    static String shown(Object value) {
        String text = String.format(Locale.ROOT, "%s", value);
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
