package dev.parallax.simulation;

/** Adds up how a thread spends its life; it is always in exactly one state. */
final class Tally {
    enum State {
        HOLDING,
        WAITING,
        SWITCHING,
        IO,
        SLEEPING,
        LOCK_WAITING,
        C_WORK,
        OTHER
    }

    private final long[] nanos = new long[State.values().length];
    private State state = State.OTHER;
    private long began = -1;
    private long since;

    void begin(long now) {
        began = now;
        since = now;
    }

    boolean begun() {
        return began >= 0;
    }

    @SuppressWarnings("EnumOrdinal") // never stored: the array lives as long as the enum
    void enter(State next, long now) {
        nanos[state.ordinal()] += now - since;
        since = now;
        state = next;
    }

    ThreadTotals totals(String name, long end, long cpu, long ready, long acquires) {
        if (!begun()) {
            return new ThreadTotals(name, end, end, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        }
        enter(state, end);
        return new ThreadTotals(
                name,
                began,
                end,
                in(State.HOLDING),
                in(State.WAITING),
                in(State.SWITCHING),
                in(State.IO),
                in(State.SLEEPING),
                in(State.LOCK_WAITING),
                in(State.C_WORK),
                in(State.OTHER),
                cpu,
                ready,
                acquires);
    }

    @SuppressWarnings("EnumOrdinal")
    private long in(State which) {
        return nanos[which.ordinal()];
    }
}
