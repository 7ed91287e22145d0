package dev.parallax.trace;

import dev.parallax.semantics.gil.GilEvent;
import dev.parallax.semantics.gil.GilEvent.Kind;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The events of a trace that two traces are compared by. */
final class TraceSteps {
    /** The others follow from these, or are the operating system's doing. */
    private static final Set<Kind> KINDS =
            EnumSet.of(
                    Kind.START,
                    Kind.END,
                    Kind.DROP_REQUEST,
                    Kind.ACQUIRE,
                    Kind.RELEASE,
                    Kind.SWITCH_WAIT_BEGIN,
                    Kind.BUSY,
                    Kind.IO_BEGIN,
                    Kind.IO_END,
                    Kind.SLEEP_BEGIN,
                    Kind.SLEEP_END,
                    Kind.LOCK_WAIT_BEGIN,
                    Kind.LOCK_WAIT_END,
                    Kind.C_BEGIN,
                    Kind.C_END);

    private final List<GilEvent> events = new ArrayList<>();
    private final List<Key> keys = new ArrayList<>();
    private final Names names;

    /** What makes two events the same step. */
    record Key(Kind kind, long thread, long other, long value) {}

    TraceSteps(GilTrace trace, Map<Long, Integer> shared) {
        names = new Names(trace);
        for (GilEvent event : trace.events()) {
            if (KINDS.contains(event.kind())) {
                events.add(event);
                keys.add(key(event, shared));
            }
        }
    }

    private static Key key(GilEvent event, Map<Long, Integer> shared) {
        boolean asks = event.kind() == Kind.DROP_REQUEST;
        return new Key(
                event.kind(),
                number(event.thread(), shared),
                asks ? number(event.other(), shared) : 0,
                event.kind() == Kind.RELEASE ? event.value() : 0);
    }

    /** Threads without a partner get numbers that no partner has. */
    private static long number(long thread, Map<Long, Integer> shared) {
        Integer number = shared.get(thread);
        return number != null ? number : thread == GilEvent.NOBODY ? -1 : -2 - Math.abs(thread);
    }

    List<Key> keys() {
        return keys;
    }

    List<GilEvent> events() {
        return events;
    }

    private boolean takesGil(int step) {
        return step < keys.size() && keys.get(step).kind() == Kind.ACQUIRE;
    }

    private boolean usesGil() {
        return keys.stream().anyMatch(key -> key.kind() == Kind.ACQUIRE);
    }

    /** Returns what happens at a step where another trace differs. */
    String words(int step, TraceSteps other) {
        return other.takesGil(step) && !usesGil()
                ? "no thread needs a GIL; next, " + words(step)
                : words(step);
    }

    /** Returns what happens at a step, or that nothing does any more. */
    private String words(int step) {
        if (step >= events.size()) {
            return "nothing more happens";
        }
        GilEvent event = events.get(step);
        String who = names.of(event.thread());
        String what =
                switch (event.kind()) {
                    case START -> "starts";
                    case END -> "ends";
                    case DROP_REQUEST -> "asks " + names.of(event.other()) + " to let go";
                    case ACQUIRE -> "takes the GIL";
                    case RELEASE ->
                            event.value() == GilEvent.FORCED
                                    ? "lets go of the GIL at a check"
                                    : "lets go of the GIL by itself";
                    case SWITCH_WAIT_BEGIN -> "waits until another thread has taken the GIL";
                    case BUSY -> "is woken and finds the GIL taken";
                    case IO_BEGIN -> "begins to wait for I/O";
                    case IO_END -> "has its I/O done";
                    case SLEEP_BEGIN -> "goes to sleep";
                    case SLEEP_END -> "has slept";
                    case LOCK_WAIT_BEGIN -> "begins to wait for another lock";
                    case LOCK_WAIT_END -> "has the other lock";
                    case C_BEGIN -> "begins code that needs no GIL";
                    default -> "ends code that needs no GIL";
                };
        boolean timer = event.thread() == GilEvent.NOBODY;
        return "at %s %s %s"
                .formatted(Durations.at(event.nanos()), timer ? "the timer" : who, what);
    }
}
