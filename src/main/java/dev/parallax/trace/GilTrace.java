package dev.parallax.trace;

import dev.parallax.semantics.gil.GilEvent;

import java.util.List;

/**
 * One run's events.
 *
 * @param title what ran, in a few words
 * @param source how the events were got
 * @param stamp what was asked for and what was observed
 * @param threads the threads, in the order to show them
 * @param events the events, by time
 * @param dropped how many later events were not kept because there were too many
 */
public record GilTrace(
        String title,
        Source source,
        ModeStamp stamp,
        List<TraceThread> threads,
        List<GilEvent> events,
        long dropped) {
    /** Copies the lists. */
    public GilTrace {
        threads = List.copyOf(threads);
        events = List.copyOf(events);
    }

    /** How events were got. */
    public enum Source {
        /** Computed by the simulation. */
        SIMULATED,
        /** Emitted by the lock itself. */
        MEASURED,
        /** Concluded from looking at the threads every so often. */
        SAMPLED
    }
}
