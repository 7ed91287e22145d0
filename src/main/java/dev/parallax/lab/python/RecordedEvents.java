package dev.parallax.lab.python;

import dev.parallax.semantics.gil.GilEvent;
import dev.parallax.semantics.gil.GilEvent.Kind;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Concludes GIL events from recorded waits: whoever's wait for the GIL is over has it, until its
 * next wait begins or another one has it. A thread that found the GIL free left no record of that;
 * it has it as soon as nobody else does.
 */
final class RecordedEvents {
    private static final long FOR_EVER = -1;
    private static final int NOBODY = -1;

    private final List<GilEvent> events = new ArrayList<>();
    private final boolean[] wants;
    private int holder = NOBODY;
    private long switches;

    private RecordedEvents(int threads) {
        wants = new boolean[threads];
    }

    private record Edge(long nanos, boolean begins, RecordedWait of) {}

    /**
     * Returns the events.
     *
     * @param starts when each thread began, in nanoseconds since the trace began
     * @param ends when each ended
     */
    static List<GilEvent> of(long[] starts, long[] ends, List<RecordedWait> waits) {
        RecordedEvents recorded = new RecordedEvents(starts.length);
        List<Edge> edges = new ArrayList<>();
        // A thread's life is, so to say, the end of one wait and the beginning of another. The
        // order matters where times are equal.
        for (int i = 0; i < starts.length; i++) {
            edges.add(new Edge(starts[i], false, new RecordedWait(i, Doing.ENDED, 0, 0)));
        }
        for (RecordedWait wait : waits) {
            edges.add(new Edge(wait.fromNanos(), true, wait));
            edges.add(new Edge(wait.toNanos(), false, wait));
        }
        for (int i = 0; i < starts.length; i++) {
            edges.add(new Edge(ends[i], true, new RecordedWait(i, Doing.ENDED, 0, 0)));
        }
        edges.sort(Comparator.comparingLong(Edge::nanos));
        edges.forEach(recorded::read);
        return recorded.events;
    }

    private void read(Edge edge) {
        int thread = edge.of().thread();
        if (edge.begins()) {
            begin(edge.nanos(), thread, edge.of().kind());
        } else {
            end(edge.nanos(), thread, edge.of().kind());
        }
    }

    private void begin(long nanos, int thread, Doing kind) {
        boolean held = holder == thread;
        boolean took = wants[thread];
        wants[thread] = false;
        if (held) {
            release(nanos, kind == Doing.GIL_WAIT ? GilEvent.FORCED : GilEvent.VOLUNTARY);
        }
        switch (kind) {
            case GIL_WAIT -> {
                if (!took) {
                    add(nanos, Kind.TAKE_BEGIN, thread, 0);
                }
                add(nanos, Kind.WAIT, thread, FOR_EVER);
            }
            case SLEEP -> add(nanos, Kind.SLEEP_BEGIN, thread, 0);
            case ENDED -> add(nanos, Kind.END, thread, 0);
            default -> add(nanos, Kind.LOCK_WAIT_BEGIN, thread, 0);
        }
        if (held) {
            giveToWaiter(nanos);
        }
    }

    private void end(long nanos, int thread, Doing kind) {
        switch (kind) {
            case GIL_WAIT -> {
                if (holder != NOBODY && holder != thread) {
                    // Its own next record, a moment later, says that it waits.
                    int previous = holder;
                    release(nanos, GilEvent.FORCED);
                    want(nanos, previous);
                }
                acquire(nanos, thread);
                return;
            }
            case SLEEP -> add(nanos, Kind.SLEEP_END, thread, 0);
            case ENDED -> add(nanos, Kind.START, thread, 0);
            default -> add(nanos, Kind.LOCK_WAIT_END, thread, 0);
        }
        want(nanos, thread);
        if (holder == NOBODY) {
            giveToWaiter(nanos);
        }
    }

    private void want(long nanos, int thread) {
        wants[thread] = true;
        add(nanos, Kind.TAKE_BEGIN, thread, 0);
    }

    private void giveToWaiter(long nanos) {
        for (int i = 0; i < wants.length && holder == NOBODY; i++) {
            if (wants[i]) {
                acquire(nanos, i);
            }
        }
    }

    private void acquire(long nanos, int thread) {
        wants[thread] = false;
        if (holder != thread) {
            holder = thread;
            add(nanos, Kind.ACQUIRE, thread, ++switches);
        }
    }

    private void release(long nanos, long value) {
        add(nanos, Kind.RELEASE, holder, value);
        holder = NOBODY;
    }

    private void add(long nanos, Kind kind, int thread, long value) {
        events.add(new GilEvent(nanos, kind, 0, thread + 1, GilEvent.NOBODY, value));
    }
}
