package dev.parallax.picture;

import dev.parallax.semantics.gil.GilEvent;
import dev.parallax.trace.GilTrace;

import tools.jackson.core.JsonGenerator;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Writes how many threads wait for each GIL and how often it changed hands. */
final class ChromeCounters {
    private final JsonGenerator json;
    private final ChromeTracks tracks;
    private final Map<Integer, Set<Long>> waiters = new HashMap<>();
    private final Map<Integer, Long> owners = new HashMap<>();
    private final Map<Integer, Long> switches = new HashMap<>();

    ChromeCounters(JsonGenerator json, ChromeTracks tracks) {
        this.json = json;
        this.tracks = tracks;
    }

    void write(GilTrace trace) {
        trace.events().forEach(this::count);
    }

    private void count(GilEvent event) {
        Set<Long> waiting = waiters.computeIfAbsent(event.gil(), g -> new HashSet<>());
        boolean changed =
                switch (event.kind()) {
                    case WAIT -> waiting.add(event.thread());
                    case ACQUIRE, END -> waiting.remove(event.thread());
                    default -> false;
                };
        if (changed) {
            counter("waiters", event, waiting.size());
        }
        if (event.kind() == GilEvent.Kind.ACQUIRE) {
            Long before = owners.put(event.gil(), event.thread());
            if (before != null && before != event.thread()) {
                counter("switches", event, switches.merge(event.gil(), 1L, Long::sum));
            }
        }
    }

    private void counter(String name, GilEvent event, long value) {
        json.writeStartObject();
        json.writeStringProperty("ph", "C");
        json.writeStringProperty("name", "GIL " + event.gil() + " " + name);
        json.writeNumberProperty("pid", tracks.gilProcess());
        json.writeNumberProperty("tid", 0);
        json.writeName("ts");
        json.writeNumber(ChromeEvents.micros(event.nanos()));
        json.writeObjectPropertyStart("args");
        json.writeNumberProperty(name, value);
        json.writeEndObject();
        json.writeEndObject();
    }
}
