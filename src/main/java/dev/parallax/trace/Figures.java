package dev.parallax.trace;

import dev.parallax.semantics.gil.GilEvent;
import dev.parallax.trace.Timeline.Row;
import dev.parallax.trace.Timeline.Span;
import dev.parallax.trace.Timeline.State;

import java.util.HashMap;
import java.util.Map;

/**
 * A trace in numbers.
 *
 * @param durationNanos how long it lasts
 * @param takes how often a GIL was taken
 * @param switches how often a GIL went from one thread to another
 * @param forcedDrops how often a thread let go at a check
 * @param requests how often somebody asked a holder to let go
 * @param busy how often a woken thread found the GIL taken
 * @param longestWaitNanos the longest wait for a GIL
 * @param longestWaiter who waited that long, or {@code GilEvent.NOBODY}
 * @param longestWaitFromNanos when that wait began
 */
public record Figures(
        long durationNanos,
        long takes,
        long switches,
        long forcedDrops,
        long requests,
        long busy,
        long longestWaitNanos,
        long longestWaiter,
        long longestWaitFromNanos) {

    /**
     * Counts.
     *
     * @param timeline the trace as spans
     */
    public static Figures of(GilTrace trace, Timeline timeline) {
        Counter counter = new Counter();
        trace.events().forEach(counter::count);
        Span longest = new Span(State.WAITING, 0, 0);
        long waiter = GilEvent.NOBODY;
        for (Row row : timeline.rows()) {
            for (Span span : row.spans()) {
                if (span.state() == State.WAITING && length(span) > length(longest)) {
                    longest = span;
                    waiter = row.thread().number();
                }
            }
        }
        return new Figures(
                timeline.endNanos(),
                counter.takes,
                counter.switches,
                counter.forced,
                counter.requests,
                counter.busy,
                length(longest),
                waiter,
                longest.fromNanos());
    }

    private static long length(Span span) {
        return span.toNanos() - span.fromNanos();
    }

    private static final class Counter {
        private final Map<Integer, Long> lastHolders = new HashMap<>();
        private long takes;
        private long switches;
        private long forced;
        private long requests;
        private long busy;

        void count(GilEvent event) {
            switch (event.kind()) {
                case ACQUIRE -> {
                    takes++;
                    Long before = lastHolders.put(event.gil(), event.thread());
                    switches += before != null && before != event.thread() ? 1 : 0;
                }
                case RELEASE -> forced += event.value() == GilEvent.FORCED ? 1 : 0;
                case DROP_REQUEST -> requests++;
                case BUSY -> busy++;
                default -> {}
            }
        }
    }
}
