package dev.parallax.picture;

import dev.parallax.trace.GilTrace;
import dev.parallax.trace.Timeline;

/**
 * A trace on a page.
 *
 * @param trace the trace
 * @param timeline the same trace, read as spans
 */
public record TracePanel(GilTrace trace, Timeline timeline) {
    /** Reads a trace's timeline. */
    public static TracePanel of(GilTrace trace) {
        return new TracePanel(trace, Timeline.of(trace));
    }
}
