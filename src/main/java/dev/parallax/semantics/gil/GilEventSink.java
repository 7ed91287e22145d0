package dev.parallax.semantics.gil;

/** Takes events as they happen, in the order of their times for each GIL. */
public interface GilEventSink {
    /** Takes nothing. */
    GilEventSink NONE = (nanos, kind, gil, thread, other, value) -> {};

    /**
     * Takes one event; the parameters are those of {@link GilEvent}. Called by whatever thread
     * causes the event, for one GIL never by two at once; must be quick and must not throw.
     */
    void event(long nanos, GilEvent.Kind kind, int gil, long thread, long other, long value);
}
