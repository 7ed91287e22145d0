package dev.parallax.trace;

import java.util.List;

/**
 * A trace read as spans of time: what pictures are drawn from.
 *
 * @param endNanos when the last span ends
 * @param rows a row for each thread of the trace, in its order
 * @param owners who held which GIL when, by time
 * @param handovers how the lock went from one thread to another, by time
 */
public record Timeline(
        long endNanos, List<Row> rows, List<Owner> owners, List<Handover> handovers) {
    /** Copies the lists. */
    public Timeline {
        rows = List.copyOf(rows);
        owners = List.copyOf(owners);
        handovers = List.copyOf(handovers);
    }

    /** What a thread does for a while. */
    public enum State {
        /** Runs Python code and holds the GIL, or needs none. */
        HOLDING,
        /** Could run and holds the GIL, or needs none, but has no core. */
        PREEMPTED,
        /** Waits for the GIL. */
        WAITING,
        /** Was asked to let go and waits until another thread has taken the GIL. */
        SWITCHING,
        /** Waits for a device or a peer. */
        IO,
        /** Sleeps. */
        SLEEPING,
        /** Waits for a lock that is not the GIL. */
        LOCK_WAIT,
        /** Runs code that needs no GIL. */
        C_WORK,
        /** Anything else: between two states. */
        OTHER
    }

    /**
     * A while.
     *
     * @param fromNanos when it begins
     * @param toNanos when it ends, not before it begins
     */
    public record Span(State state, long fromNanos, long toNanos) {}

    /** What a mark stands for. */
    public enum MarkKind {
        /** A woken thread found the GIL taken. */
        BUSY,
        /** A woken thread tries to take the GIL. */
        RETRY,
        /** A wait has timed out. */
        TIMEOUT,
        /** A thread asks the holder to let go. */
        DROP_REQUEST
    }

    /**
     * Something that takes no time. A timer's request is a mark of the thread that is asked.
     *
     * @param nanos when
     * @param other who holds the GIL, or {@code GilEvent.NOBODY} if unknown or if a timer asks
     */
    public record Mark(MarkKind kind, long nanos, long other) {}

    /**
     * One thread.
     *
     * @param spans by time, without overlap or gap, from its beginning to its end; none for a
     *     thread without events
     * @param marks by time
     * @param beganNanos when it started, or where the trace first knows what it does
     * @param endedNanos when it ended, or where the trace ends
     */
    public record Row(
            TraceThread thread,
            List<Span> spans,
            List<Mark> marks,
            long beganNanos,
            long endedNanos) {
        /** Copies the lists. */
        public Row {
            spans = List.copyOf(spans);
            marks = List.copyOf(marks);
        }

        /** Returns how long the thread was in a state altogether, in nanoseconds. */
        public long nanosIn(State state) {
            return spans.stream()
                    .filter(s -> s.state() == state)
                    .mapToLong(s -> s.toNanos() - s.fromNanos())
                    .sum();
        }
    }

    /** A thread's time with a GIL. */
    public record Owner(int gil, long thread, long fromNanos, long toNanos) {}

    /**
     * A drop request and what came of it.
     *
     * @param asker who asked, or {@code GilEvent.NOBODY} for a timer
     * @param holder who was asked
     * @param taker who got it, which need not be the asker and, where nobody waits for a successor,
     *     may be the holder itself
     * @param askedNanos when it was asked for
     * @param releasedNanos when it was let go
     * @param acquiredNanos when it was taken
     */
    public record Handover(
            int gil,
            long asker,
            long holder,
            long taker,
            long askedNanos,
            long releasedNanos,
            long acquiredNanos) {}

    /**
     * Reads a trace. One that was cut off, or that lacks threads' beginnings or ends, gives what
     * can be known from it. Takes time in proportion to the events.
     */
    public static Timeline of(GilTrace trace) {
        return new TimelineReader(trace).read();
    }
}
