package dev.parallax.trace;

import java.util.List;

/** Turns events into spans. */
final class TimelineReader {
    private final GilTrace trace;

    TimelineReader(GilTrace trace) {
        this.trace = trace;
    }

    Timeline read() {
        return new Timeline(trace.events().size(), List.of(), List.of(), List.of());
    }
}
