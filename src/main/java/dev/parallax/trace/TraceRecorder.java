package dev.parallax.trace;

import dev.parallax.semantics.gil.GilEvent;
import dev.parallax.semantics.gil.GilEventSink;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Keeps the first events of a run, up to a limit, and counts the rest. Any thread may use it. */
public final class TraceRecorder implements GilEventSink {
    private static final GilEvent.Kind[] KINDS = GilEvent.Kind.values();
    private static final int FIELDS = 6;
    private static final int FIRST_SIZE = 1024;

    private final int limit;
    private long[] fields;
    private int kept;
    private long dropped;

    /**
     * Makes one.
     *
     * @param limit how many events to keep; each takes 48 bytes
     */
    public TraceRecorder(int limit) {
        this.limit = limit;
        fields = new long[FIELDS * Math.min(limit, FIRST_SIZE)];
    }

    @Override
    @SuppressWarnings("EnumOrdinal") // never stored: the array lives as long as the enum
    public synchronized void event(
            long nanos, GilEvent.Kind kind, int gil, long thread, long other, long value) {
        if (kept == limit) {
            dropped++;
            return;
        }
        int at = kept++ * FIELDS;
        if (at == fields.length) {
            int size = Math.min(2 * kept, limit);
            fields = Arrays.copyOf(fields, FIELDS * size);
        }
        fields[at] = nanos;
        fields[at + 1] = kind.ordinal();
        fields[at + 2] = gil;
        fields[at + 3] = thread;
        fields[at + 4] = other;
        fields[at + 5] = value;
    }

    /** Returns the kept events by time. */
    public synchronized List<GilEvent> events() {
        List<GilEvent> events = new ArrayList<>(kept);
        for (int i = 0; i < kept; i++) {
            int at = i * FIELDS;
            events.add(
                    new GilEvent(
                            fields[at],
                            KINDS[(int) fields[at + 1]],
                            (int) fields[at + 2],
                            fields[at + 3],
                            fields[at + 4],
                            fields[at + 5]));
        }
        events.sort(Comparator.comparingLong(GilEvent::nanos));
        return events;
    }

    /** Returns how many events were not kept. */
    public synchronized long dropped() {
        return dropped;
    }
}
