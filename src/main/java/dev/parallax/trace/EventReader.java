package dev.parallax.trace;

import dev.parallax.semantics.gil.GilEvent;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads the events of a trace without holding more of the text than one. */
final class EventReader {
    private static final Map<String, GilEvent.Kind> KINDS =
            Arrays.stream(GilEvent.Kind.values())
                    .collect(Collectors.toUnmodifiableMap(Enum::name, Function.identity()));

    private final JsonParser json;
    private final String name;
    private final List<GilEvent> events = new ArrayList<>();
    private long last;

    EventReader(JsonParser json, String name) {
        this.json = json;
        this.name = name;
    }

    List<GilEvent> events() {
        return events;
    }

    /** Reads an array, at whose beginning the parser stands. */
    void read() throws TraceFormatException {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            throw wrong("events must be an array", json.getString());
        }
        while (json.nextToken() != JsonToken.END_ARRAY) {
            events.add(event());
        }
    }

    private GilEvent event() throws TraceFormatException {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            throw shape();
        }
        long nanos = next();
        if (nanos < last) {
            throw wrong("events must be in the order of their times, from " + last, nanos);
        }
        last = nanos;
        GilEvent.Kind kind = kind();
        long gil = next();
        if (gil != (int) gil) {
            throw wrong("the number of a GIL must be below 2147483648", gil);
        }
        GilEvent event = new GilEvent(nanos, kind, (int) gil, next(), next(), next());
        if (json.nextToken() != JsonToken.END_ARRAY) {
            throw shape();
        }
        return event;
    }

    private GilEvent.Kind kind() throws TraceFormatException {
        if (json.nextToken() != JsonToken.VALUE_STRING) {
            throw shape();
        }
        GilEvent.Kind kind = KINDS.get(json.getString());
        if (kind == null) {
            throw wrong(
                    "the kind of an event must be one that docs/trace-format.md names",
                    json.getString());
        }
        return kind;
    }

    private long next() throws TraceFormatException {
        if (json.nextToken() != JsonToken.VALUE_NUMBER_INT
                || json.getNumberType() == JsonParser.NumberType.BIG_INTEGER) {
            throw shape();
        }
        return json.getLongValue();
    }

    private TraceFormatException shape() {
        return wrong(
                "event %s must be [nanos, kind, gil, thread, other, value] with whole numbers"
                        .formatted(events.size()),
                json.getString());
    }

    private TraceFormatException wrong(String rule, @Nullable Object found) {
        return new TraceFormatException(
                "%s:%s: %s, not %s, so the trace is damaged. Make it anew with 'gil trace'."
                        .formatted(
                                name,
                                json.currentTokenLocation().getLineNr(),
                                rule,
                                found == null ? "its end" : TraceReader.shown(found)));
    }
}
