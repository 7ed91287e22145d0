package dev.parallax.semantics.gil;

import dev.parallax.semantics.identity.PythonThread;

/** A real lock's clock, and the way to its sink. Whoever uses it takes care of the order. */
final class EventLog {
    private final long made = System.nanoTime();
    private final int number;
    private final GilEventSink sink;

    EventLog(int number, GilEventSink sink) {
        this.number = number;
        this.sink = sink;
    }

    /** Returns how many nanoseconds ago the lock was made. */
    long now() {
        return System.nanoTime() - made;
    }

    boolean listens() {
        return !sink.equals(GilEventSink.NONE);
    }

    void event(GilEvent.Kind kind) {
        PythonThread me = PythonThread.bound();
        long thread = me == null ? GilEvent.NOBODY : me.number();
        sink.event(now(), kind, number, thread, GilEvent.NOBODY, 0);
    }
}
