package dev.parallax.semantics.gil;

/**
 * Takes events as they happen, in the order of their times for each GIL.
 *
 * <pre>{@code
 * AtomicInteger events = new AtomicInteger();
 * GilEventSink counting = (nanos, kind, gil, thread, other, value) -> events.incrementAndGet();
 * GilState gil = new GilState(new NewGilPolicy(), 0, counting, WakeOrder.fifo());
 * gil.take(0, 1);
 * System.out.println(events.get() > 0); // true
 * }</pre>
 */
public interface GilEventSink {
    /** Takes nothing. */
    GilEventSink NONE = (nanos, kind, gil, thread, other, value) -> {};

    /**
     * Takes one event; the parameters are those of {@link GilEvent}. Called by whatever thread
     * causes the event, for one GIL never by two at once; must be quick and must not throw.
     */
    void event(long nanos, GilEvent.Kind kind, int gil, long thread, long other, long value);
}
