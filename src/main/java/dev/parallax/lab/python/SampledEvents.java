package dev.parallax.lab.python;

import dev.parallax.semantics.gil.GilEvent;
import dev.parallax.semantics.gil.GilEvent.Kind;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Concludes GIL events from what threads were seen to do. Of several threads that could run, the
 * one that held the GIL before still does; the others were woken and are about to wait.
 */
final class SampledEvents {
    private static final long FOR_EVER = -1;
    private static final int NOBODY = -1;

    private final boolean gil;
    private final @Nullable Doing[] before;
    private final List<GilEvent> events = new ArrayList<>();
    private int holder = NOBODY;
    private long switches;

    /**
     * Begins.
     *
     * @param threads how many; events call them 1 and so on
     * @param gil whether there is one
     */
    SampledEvents(int threads, boolean gil) {
        this.gil = gil;
        this.before = new Doing[threads];
    }

    /** Takes a look at all threads; {@code seen} may be changed afterwards. */
    void sample(long nanos, Doing[] seen) {
        Doing[] now = Arrays.copyOf(seen, seen.length);
        int next = gil ? holder(now) : NOBODY;
        for (int i = 0; gil && i < now.length; i++) {
            if (now[i] == Doing.RUNNABLE && i != next) {
                now[i] = Doing.GIL_WAIT;
            }
        }
        if (holder != NOBODY && holder != next) {
            boolean forced = now[holder] == Doing.GIL_WAIT;
            add(nanos, Kind.RELEASE, holder, forced ? GilEvent.FORCED : GilEvent.VOLUNTARY);
        }
        for (int i = 0; i < now.length; i++) {
            change(nanos, i, before[i], now[i]);
            before[i] = now[i];
        }
        if (next != NOBODY && next != holder) {
            add(nanos, Kind.ACQUIRE, next, ++switches);
        }
        holder = next;
    }

    private int holder(Doing[] now) {
        if (holder != NOBODY && now[holder] == Doing.RUNNABLE) {
            return holder;
        }
        return Arrays.asList(now).indexOf(Doing.RUNNABLE);
    }

    private void change(long nanos, int thread, @Nullable Doing then, Doing now) {
        if (then == now || then == Doing.ENDED) {
            return;
        }
        if (then == null) {
            add(nanos, Kind.START, thread, 0);
        } else {
            leave(nanos, thread, then);
        }
        enter(nanos, thread, then, now);
    }

    private void leave(long nanos, int thread, Doing then) {
        switch (then) {
            case SLEEP -> add(nanos, Kind.SLEEP_END, thread, 0);
            case IO -> add(nanos, Kind.IO_END, thread, 0);
            case LOCK_WAIT -> add(nanos, Kind.LOCK_WAIT_END, thread, 0);
            case RUNNABLE, GIL_WAIT, ENDED -> {}
        }
    }

    private void enter(long nanos, int thread, @Nullable Doing then, Doing now) {
        switch (now) {
            case GIL_WAIT -> {
                add(nanos, Kind.TAKE_BEGIN, thread, 0);
                add(nanos, Kind.WAIT, thread, FOR_EVER);
            }
            case RUNNABLE -> {
                if (gil && then != Doing.GIL_WAIT) {
                    add(nanos, Kind.TAKE_BEGIN, thread, 0);
                }
            }
            case SLEEP -> add(nanos, Kind.SLEEP_BEGIN, thread, 0);
            case IO -> add(nanos, Kind.IO_BEGIN, thread, 0);
            case LOCK_WAIT -> add(nanos, Kind.LOCK_WAIT_BEGIN, thread, 0);
            case ENDED -> add(nanos, Kind.END, thread, 0);
        }
    }

    private void add(long nanos, Kind kind, int thread, long value) {
        int gilNumber = gil ? 0 : -1;
        events.add(new GilEvent(nanos, kind, gilNumber, thread + 1, GilEvent.NOBODY, value));
    }

    List<GilEvent> events() {
        return events;
    }
}
