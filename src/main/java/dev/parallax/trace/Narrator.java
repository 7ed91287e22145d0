package dev.parallax.trace;

import dev.parallax.semantics.gil.GilEvent;
import dev.parallax.semantics.gil.GilEvent.Kind;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Turns events into sentences, one for what belongs together. */
final class Narrator {
    private static final Pattern TIMES =
            Pattern.compile("[0-9.]+ (ns|µs|ms|s)\\b|check number [0-9]+");

    private final List<GilEvent> events;
    private final Window window;
    private final Telling telling;
    private final Map<Long, String> plainNames = new HashMap<>();
    private final Map<Long, GilEvent> before = new HashMap<>();
    private final int[] next;
    private final List<Sentence> sentences = new ArrayList<>();

    Narrator(GilTrace trace, Names names, Window window) {
        this.events = trace.events();
        this.window = window;
        this.telling = new Telling(names, trace.stamp().asked());
        trace.threads().forEach(t -> plainNames.put(t.number(), t.name()));
        this.next = nextOfSameThread();
    }

    private int[] nextOfSameThread() {
        int[] following = new int[events.size()];
        Map<Long, Integer> seen = new HashMap<>();
        for (int i = following.length - 1; i >= 0; i--) {
            Integer later = seen.put(events.get(i).thread(), i);
            following[i] = later == null ? -1 : later;
        }
        return following;
    }

    List<Sentence> sentences() {
        for (int i = 0; i < events.size(); i++) {
            GilEvent event = events.get(i);
            GilEvent later = next[i] < 0 ? null : events.get(next[i]);
            String text = telling.tell(event, before.get(event.thread()), later);
            if (text != null && matters(event)) {
                String shape = TIMES.matcher(text).replaceAll("");
                sentences.add(new Sentence(event.nanos(), shape, text));
            }
            if (event.kind() != Kind.ON_CORE && event.kind() != Kind.OFF_CORE) {
                before.put(event.thread(), event);
            }
        }
        return sentences;
    }

    private boolean matters(GilEvent event) {
        return window.includes(event.nanos())
                && (window.threads().isEmpty() || named(event.thread()) || named(event.other()));
    }

    private boolean named(long thread) {
        @Nullable String name = plainNames.get(thread);
        return name != null && window.threads().contains(name);
    }
}
