package dev.parallax.trace;

import dev.parallax.semantics.gil.GilEvent;
import dev.parallax.trace.Timeline.Mark;
import dev.parallax.trace.Timeline.MarkKind;
import dev.parallax.trace.Timeline.Row;
import dev.parallax.trace.Timeline.Span;
import dev.parallax.trace.Timeline.State;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** Follows one thread through its events. */
final class ThreadTrack {
    private final TraceThread thread;
    private final boolean needsGil;
    private final List<Span> spans = new ArrayList<>();
    private final List<Mark> marks = new ArrayList<>();
    private boolean begun;
    private boolean ended;
    private long began;
    private State state = State.OTHER;
    private long since;
    private boolean onCore;
    private boolean holding;
    private boolean waiting;
    private boolean switching;
    private @Nullable State activity;

    /**
     * Makes one.
     *
     * @param needsGil whether the thread runs only with a GIL
     * @param onCore whether it has a core at its first event
     */
    ThreadTrack(TraceThread thread, boolean needsGil, boolean onCore) {
        this.thread = thread;
        this.needsGil = needsGil;
        this.onCore = onCore;
    }

    void read(GilEvent event, long now) {
        if (ended) {
            return;
        }
        if (!begun) {
            begin(event, now);
        }
        switch (event.kind()) {
            case RETRY -> mark(new Mark(MarkKind.RETRY, now, event.other()));
            case BUSY -> mark(new Mark(MarkKind.BUSY, now, event.other()));
            case TIMEOUT -> mark(new Mark(MarkKind.TIMEOUT, now, event.other()));
            case DROP_REQUEST -> mark(new Mark(MarkKind.DROP_REQUEST, now, event.other()));
            default -> change(event);
        }
        State next = next();
        if (next != state || ended) {
            close(now);
            state = next;
        }
    }

    void mark(Mark mark) {
        marks.add(mark);
    }

    /** What ends a state says that the thread was in it since the trace began. */
    private void begin(GilEvent event, long now) {
        begun = true;
        switch (event.kind()) {
            case RELEASE, CHECK -> holding = true;
            case WAIT, RETRY, BUSY, TIMEOUT -> waiting = true;
            case SWITCH_WAIT_END -> switching = true;
            case IO_END -> activity = State.IO;
            case SLEEP_END -> activity = State.SLEEPING;
            case LOCK_WAIT_END -> activity = State.LOCK_WAIT;
            case C_END -> activity = State.C_WORK;
            default -> began = now;
        }
        since = began;
        state = next();
    }

    private void change(GilEvent event) {
        switch (event.kind()) {
            case END -> ended = true;
            case TAKE_BEGIN -> {
                waiting = true;
                switching = false;
            }
            case ACQUIRE -> {
                waiting = false;
                switching = false;
                holding = true;
            }
            case RELEASE -> holding = false;
            case SWITCH_WAIT_BEGIN -> switching = true;
            case SWITCH_WAIT_END -> switching = false;
            case IO_BEGIN -> activity = State.IO;
            case SLEEP_BEGIN -> activity = State.SLEEPING;
            case LOCK_WAIT_BEGIN -> activity = State.LOCK_WAIT;
            case C_BEGIN -> activity = State.C_WORK;
            case IO_END, SLEEP_END, LOCK_WAIT_END, C_END -> activity = null;
            case ON_CORE -> onCore = true;
            case OFF_CORE -> onCore = false;
            default -> {}
        }
    }

    private State next() {
        if (switching) {
            return State.SWITCHING;
        }
        if (waiting) {
            return State.WAITING;
        }
        if (holding) {
            return running();
        }
        if (activity != null) {
            return activity;
        }
        return needsGil ? State.OTHER : running();
    }

    private State running() {
        return onCore ? State.HOLDING : State.PREEMPTED;
    }

    private void close(long now) {
        if (now > since) {
            Span last = spans.isEmpty() ? null : spans.getLast();
            if (last != null && last.state() == state) {
                spans.set(spans.size() - 1, new Span(state, last.fromNanos(), now));
            } else {
                spans.add(new Span(state, since, now));
            }
        }
        since = now;
    }

    Row row(long end) {
        if (begun && !ended) {
            close(end);
        }
        return new Row(thread, spans, marks, began, begun ? since : began);
    }
}
