package dev.parallax.trace;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The keys of one JSON object of a trace.
 *
 * @param name what the whole text is called
 */
record TraceFields(Map<String, JsonNode> keys, String name) {
    private static TraceFields of(JsonNode object, String name) {
        Map<String, JsonNode> keys = new LinkedHashMap<>();
        object.properties().forEach(e -> keys.put(e.getKey(), e.getValue()));
        return new TraceFields(keys, name);
    }

    String text(String key) throws TraceFormatException {
        JsonNode value = keys.get(key);
        if (value == null || !value.isString()) {
            throw wrong(key, "text", value);
        }
        return value.stringValue();
    }

    long integer(String key) throws TraceFormatException {
        JsonNode value = keys.get(key);
        if (value == null || !value.isIntegralNumber() || !value.canConvertToLong()) {
            throw wrong(key, "a whole number", value);
        }
        return value.longValue();
    }

    long count(String key) throws TraceFormatException {
        long value = integer(key);
        if (value < 0) {
            throw wrong(key, "0 or more", keys.get(key));
        }
        return value;
    }

    private int small(String key) throws TraceFormatException {
        long value = integer(key);
        if (value != (int) value) {
            throw wrong(key, "a whole number below 2147483648", keys.get(key));
        }
        return (int) value;
    }

    GilTrace.Source word(String key) throws TraceFormatException {
        String word = text(key);
        for (GilTrace.Source source : GilTrace.Source.values()) {
            if (TraceWriter.word(source).equals(word)) {
                return source;
            }
        }
        String all =
                Arrays.stream(GilTrace.Source.values())
                        .map(TraceWriter::word)
                        .collect(Collectors.joining(", "));
        throw wrong(key, "one of " + all, keys.get(key));
    }

    private TraceFields object(String key) throws TraceFormatException {
        JsonNode value = keys.get(key);
        if (value == null || !value.isObject()) {
            throw wrong(key, "an object", value);
        }
        return of(value, name);
    }

    private JsonNode array(String key) throws TraceFormatException {
        JsonNode value = keys.get(key);
        if (value == null || !value.isArray()) {
            throw wrong(key, "an array", value);
        }
        return value;
    }

    ModeStamp stamp() throws TraceFormatException {
        TraceFields stamp = object("stamp");
        Map<String, String> texts = new LinkedHashMap<>();
        for (JsonNode pair : stamp.array("more")) {
            if (pair.size() != 2 || !pair.path(0).isString() || !pair.path(1).isString()) {
                throw wrong("more", "an array of pairs of text", pair);
            }
            texts.put(pair.path(0).stringValue(), pair.path(1).stringValue());
        }
        return new ModeStamp(
                stamp.text("runtime"),
                stamp.text("asked"),
                stamp.text("observed"),
                stamp.small("cores"),
                texts);
    }

    List<TraceThread> threads() throws TraceFormatException {
        List<TraceThread> threads = new ArrayList<>();
        Set<Long> numbers = new HashSet<>();
        for (JsonNode node : array("threads")) {
            if (!node.isObject()) {
                throw wrong("threads", "an array of objects", node);
            }
            TraceFields thread = of(node, name);
            if (!numbers.add(thread.integer("number"))) {
                throw wrong("number", "another for each thread", thread.keys.get("number"));
            }
            threads.add(
                    new TraceThread(
                            thread.integer("number"),
                            thread.text("name"),
                            thread.small("process"),
                            thread.small("gil")));
        }
        return threads;
    }

    TraceFormatException missing(String key) {
        return wrong(key, "there", null);
    }

    private TraceFormatException wrong(String key, String rule, @Nullable JsonNode found) {
        return new TraceFormatException(
                "%s: %s must be %s, %s, so the trace is damaged. Make it anew with 'gil trace'."
                        .formatted(
                                name,
                                key,
                                rule,
                                found == null
                                        ? "and is missing"
                                        : "not " + TraceReader.shown(found)));
    }
}
