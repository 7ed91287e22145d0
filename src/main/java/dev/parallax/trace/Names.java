package dev.parallax.trace;

import dev.parallax.semantics.gil.GilEvent;

import java.util.HashMap;
import java.util.Map;

/** What threads are called; who shares a name with another gets its number or process beside it. */
public final class Names {
    private final Map<Long, String> names = new HashMap<>();

    /** Names the threads of a trace. */
    public Names(GilTrace trace) {
        Map<String, Integer> seen = new HashMap<>();
        for (TraceThread thread : trace.threads()) {
            seen.merge(thread.name(), 1, Integer::sum);
        }
        for (TraceThread thread : trace.threads()) {
            boolean alone = seen.getOrDefault(thread.name(), 0) == 1 && !thread.name().isBlank();
            names.put(thread.number(), alone ? thread.name() : numbered(thread));
        }
    }

    private static String numbered(TraceThread thread) {
        String number = "#" + thread.number();
        return thread.name().isBlank() ? number : thread.name() + " " + number;
    }

    /** Returns a thread's name: untrusted text. */
    public String of(long thread) {
        return thread == GilEvent.NOBODY
                ? "nobody"
                : names.getOrDefault(thread, "thread " + thread);
    }
}
