package dev.parallax.semantics.threading;

import dev.parallax.semantics.errors.ValueError;
import dev.parallax.semantics.interpreter.Interpreter;
import dev.parallax.semantics.interpreter.Waits;

import org.jspecify.annotations.Nullable;

/**
 * {@code threading.Barrier}: lets threads go on when so many have come. Waits let go of the GIL.
 * Any thread may use it.
 *
 * <pre>{@code
 * MainProgram.runMain(
 *         Interpreter.standard(),
 *         py -> {
 *             Set<Integer> places = new TreeSet<>();
 *             Barrier barrier = new Barrier(py, 2, () -> py.print("both are here")); // both are here
 *             PyThread other = new PyThread(py, () -> places.add(barrier.await()));
 *             other.start();
 *             places.add(barrier.await());
 *             other.join();
 *             py.print(places); // {0, 1}
 *         });
 * }</pre>
 */
public final class Barrier {
    private final Condition changed;
    private final int parties;
    private final @Nullable Runnable action;
    private final double timeout;
    private Phase phase = Phase.FILLING;
    private int inside;

    private enum Phase {
        /** Threads come. */
        FILLING,
        /** All have come, and leave. */
        DRAINING,
        /** Those who are inside leave with an error; it can be used then. */
        RESETTING,
        /** Whoever is inside or comes leaves with an error. */
        BROKEN;

        boolean bad() {
            return this == RESETTING || this == BROKEN;
        }

        /** Whether threads that come have to wait outside. */
        boolean closed() {
            return this == DRAINING || this == RESETTING;
        }
    }

    /** {@code threading.Barrier(parties)}. */
    public Barrier(Interpreter py, int parties) {
        this(py, parties, null, Waits.FOREVER);
    }

    /** {@code threading.Barrier(parties, action)}. */
    public Barrier(Interpreter py, int parties, @Nullable Runnable action) {
        this(py, parties, action, Waits.FOREVER);
    }

    /** {@code threading.Barrier(parties, timeout=timeout)}. */
    public Barrier(Interpreter py, int parties, double timeout) {
        this(py, parties, null, timeout);
    }

    /**
     * {@code threading.Barrier(parties, action, timeout)}.
     *
     * @param parties how many have to come, 1 or more
     * @param action what the last one does before all go on; null for nothing
     * @param timeout how long each waits at most, in seconds, unless it says otherwise
     * @throws ValueError if there are no parties
     */
    public Barrier(Interpreter py, int parties, @Nullable Runnable action, double timeout) {
        if (parties < 1) {
            throw new ValueError("parties must be >= 1");
        }
        this.parties = parties;
        this.action = action;
        this.timeout = timeout;
        changed = new Condition(py, new Lock(py));
    }

    /** {@code barrier.wait()}. */
    public int await() throws InterruptedException {
        return await(timeout);
    }

    /**
     * {@code barrier.wait(timeout)}.
     *
     * @param timeout how long to wait at most, in seconds; then it is broken
     * @return the caller's place: 0 for the first that came
     * @throws BrokenBarrierError if it is or becomes broken
     */
    public int await(double timeout) throws InterruptedException {
        try (var _ = changed.enter()) {
            changed.awaitFor(() -> !phase.closed());
            refuseIfBad();
            int place = inside++;
            try {
                if (inside == parties) {
                    open();
                } else {
                    hold(timeout);
                }
                return place;
            } finally {
                leave();
            }
        }
    }

    private void open() {
        boolean done = false;
        try {
            if (action != null) {
                action.run();
            }
            done = true;
        } finally {
            enterPhase(done ? Phase.DRAINING : Phase.BROKEN);
        }
    }

    private void hold(double limit) throws InterruptedException {
        if (!changed.awaitFor(() -> phase != Phase.FILLING, limit)) {
            enterPhase(Phase.BROKEN);
        }
        refuseIfBad();
    }

    private void leave() {
        inside--;
        if (inside == 0 && phase.closed()) {
            enterPhase(Phase.FILLING);
        }
    }

    private void enterPhase(Phase next) {
        phase = next;
        changed.notifyEvery();
    }

    private void refuseIfBad() {
        if (phase.bad()) {
            throw new BrokenBarrierError();
        }
    }

    /** {@code barrier.reset()}: those who wait get an error; then it is as new. */
    public void reset() throws InterruptedException {
        try (var _ = changed.enter()) {
            if (inside == 0) {
                enterPhase(Phase.FILLING);
            } else if (phase != Phase.DRAINING) {
                enterPhase(Phase.RESETTING);
            }
        }
    }

    /** {@code barrier.abort()}: those who wait and those who come get an error. */
    public void abort() throws InterruptedException {
        try (var _ = changed.enter()) {
            enterPhase(Phase.BROKEN);
        }
    }

    /** {@code barrier.parties}. */
    public int parties() {
        return parties;
    }

    /** {@code barrier.n_waiting}. */
    public int nWaiting() {
        return phase == Phase.FILLING ? inside : 0;
    }

    /** {@code barrier.broken}. */
    public boolean broken() {
        return phase == Phase.BROKEN;
    }

    /** {@code repr(barrier)}. */
    @Override
    public String toString() {
        String state = broken() ? "broken" : "waiters=%d/%d".formatted(nWaiting(), parties);
        return "<threading.Barrier at %s: %s>".formatted(Addresses.of(this), state);
    }
}
