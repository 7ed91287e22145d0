package dev.parallax.simulation;

import dev.parallax.semantics.gil.GilEvent;
import dev.parallax.semantics.gil.GilEvent.Kind;
import dev.parallax.semantics.gil.GilEventSink;
import dev.parallax.semantics.gil.GilPolicy;
import dev.parallax.simulation.Tally.State;

import org.jspecify.annotations.Nullable;

/**
 * A thread that takes and lets go of a GIL: the system calls round {@link
 * dev.parallax.semantics.gil.GilState}, each of which takes time in which others may get ahead.
 */
abstract class GilTask extends Task {
    final Kernel kernel;
    final @Nullable SimGil gil;
    final Tally tally = new Tally();
    final Totals totals;
    Step next = Step.BEGIN;

    /** What comes after the GIL is taken, or let go. */
    Step afterwards = Step.PHASE;

    long acquires;
    private final GilEventSink sink;
    private boolean blocked;
    private boolean signalled;
    private boolean torn;
    private boolean forced;
    private Step afterSwitch = Step.QUEUE;

    GilTask(Kernel kernel, @Nullable SimGil gil, Totals totals, GilEventSink sink) {
        this.kernel = kernel;
        this.gil = gil;
        this.totals = totals;
        this.sink = sink;
    }

    /** The GIL's holder is asked to let go, or the lock has just been made. */
    abstract void lookAgain();

    final void emit(Kind kind, long value) {
        int number = gil == null ? -1 : gil.number;
        sink.event(kernel.now(), kind, number, this.number, GilEvent.NOBODY, value);
    }

    final boolean stepAt(Step step, long nanos) {
        next = step;
        need = nanos;
        return true;
    }

    final boolean take(Step then) {
        afterwards = then;
        return stepAt(Step.QUEUE, 0);
    }

    /** Waits for the mutex that guards the GIL's state. */
    private boolean queue(Step then) {
        long since = gil == null ? kernel.now() : gil.enterMutex();
        if (since <= kernel.now()) {
            return stepAt(then, 0);
        }
        totals.syscalls++;
        next = then;
        kernel.wakeAt(this, since);
        return false;
    }

    final boolean gilStep() {
        return switch (next) {
            case BEGIN -> begin();
            case QUEUE -> queue(Step.TAKE);
            case TAKE -> tryToTake();
            case WAIT -> blockForGil();
            case QUEUE_AGAIN -> queue(Step.LOOK);
            case LOOK -> lookAgainForGil();
            case QUEUE_RELEASE -> queue(Step.RELEASE);
            case RELEASE -> release();
            case LET_GO -> released();
            case SWITCHED -> switched();
            default -> throw new IllegalStateException("no step round the GIL: " + next);
        };
    }

    private boolean begin() {
        if (gil != null) {
            gil.threadStarts();
        }
        return take(Step.PHASE);
    }

    /** Tries to take the GIL, as a thread does that has just come to want it. */
    private boolean tryToTake() {
        if (gil == null) {
            tally.enter(State.HOLDING, kernel.now());
            return stepAt(afterwards, 0);
        }
        tally.enter(State.WAITING, kernel.now());
        if (gil.state.take(kernel.now(), number)) {
            return holds(gil);
        }
        gil.passOnRequest();
        return waitForGil(gil);
    }

    private boolean waitForGil(SimGil lock) {
        lock.state.await(kernel.now(), number);
        lock.armTimer();
        totals.syscalls++;
        signalled = false;
        return stepAt(Step.WAIT, kernel.os.costs().enterWait());
    }

    /** The system call that waits has begun. Whoever was signalled meanwhile returns at once. */
    private boolean blockForGil() {
        next = Step.QUEUE_AGAIN;
        if (signalled || gil == null) {
            need = kernel.os.costs().leaveWait();
            return true;
        }
        blocked = true;
        long patience = gil.state.policy().patienceNanos();
        if (patience != GilPolicy.FOREVER) {
            kernel.wakeAt(this, kernel.now() + patience + kernel.lateness());
        }
        return false;
    }

    /** A release has chosen this thread to be woken. */
    final void signal() {
        signalled = true;
        if (blocked) {
            kernel.wake(this);
        }
    }

    @Override
    final void woken() {
        if (next == Step.BEGIN) {
            tally.begin(kernel.now());
            emit(Kind.START, 0);
        }
        if (next == Step.QUEUE_AGAIN || next == Step.SWITCHED) {
            blocked = false;
            need = kernel.os.costs().leaveWait();
        }
    }

    private boolean lookAgainForGil() {
        if (gil == null) {
            return stepAt(afterwards, 0);
        }
        boolean taken =
                signalled
                        ? gil.state.woken(kernel.now(), number)
                        : gil.state.timedOut(kernel.now(), number);
        if (taken) {
            return holds(gil);
        }
        gil.passOnRequest();
        return waitForGil(gil);
    }

    private boolean holds(SimGil lock) {
        acquires++;
        tally.enter(State.HOLDING, kernel.now());
        if (lock.taken(this) && torn) {
            totals.torn++;
        }
        torn = false;
        return stepAt(afterwards, 0);
    }

    /**
     * Lets go of the GIL because the thread is about to do something that needs none.
     *
     * @param then what it does without the GIL
     */
    final boolean letGo(Step then) {
        return gil == null ? stepAt(then, 0) : release(false, then);
    }

    /** Lets go because the thread ends. */
    final void letGoForEver() {
        if (gil != null) {
            long woken = gil.state.release(kernel.now(), number, false);
            gil.released(false, woken);
        }
    }

    /** Looks whether to let go, at a check site. */
    final boolean check(SimGil held, boolean tears, Step then) {
        totals.checks++;
        held.state.check(kernel.now(), number);
        if (held.counts()) {
            held.resetTicker();
            return yieldGil(tears, then);
        }
        return held.state.dropRequested() ? yieldGil(tears, then) : stepAt(then, 0);
    }

    /** Lets go at a check and takes the GIL back. */
    private boolean yieldGil(boolean tears, Step then) {
        torn = tears;
        afterwards = then;
        return release(true, Step.QUEUE);
    }

    private boolean release(boolean onRequest, Step then) {
        forced = onRequest;
        afterSwitch = then;
        return stepAt(Step.QUEUE_RELEASE, 0);
    }

    /** Lets go, now that the thread has the mutex. */
    private boolean release() {
        if (gil == null) {
            return stepAt(afterSwitch, 0);
        }
        long woken = gil.state.release(kernel.now(), number, forced);
        gil.released(forced, woken);
        tally.enter(State.OTHER, kernel.now());
        LockCosts costs = kernel.os.costs();
        return stepAt(Step.LET_GO, woken >= 0 ? costs.wake() : costs.pair());
    }

    /** The release has returned; whoever was asked to let go waits for a successor now. */
    private boolean released() {
        if (gil == null || !gil.state.awaitsSuccessor(kernel.now(), number)) {
            return stepAt(afterSwitch, 0);
        }
        tally.enter(State.SWITCHING, kernel.now());
        gil.awaitSuccessor(this);
        next = Step.SWITCHED;
        return false;
    }

    private boolean switched() {
        if (gil != null) {
            gil.state.successorTook(kernel.now(), number);
        }
        tally.enter(State.OTHER, kernel.now());
        return stepAt(afterSwitch, 0);
    }

    @Override
    final void core(boolean on) {
        if (tally.begun()) {
            emit(on ? Kind.ON_CORE : Kind.OFF_CORE, core);
        }
    }
}
