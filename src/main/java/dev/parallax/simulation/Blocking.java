package dev.parallax.simulation;

import dev.parallax.semantics.gil.GilEvent.Kind;
import dev.parallax.simulation.Tally.State;

import org.jspecify.annotations.Nullable;

import java.util.function.Function;

/** The phases in which a thread needs no GIL: waiting, sleeping, locks, C code. */
final class Blocking {
    private final Worker worker;
    private final Function<String, NamedLock> locks;
    private Phase phase = new Phase.Sleep(0);
    private @Nullable NamedLock wanted;

    Blocking(Worker worker, Function<String, NamedLock> locks) {
        this.worker = worker;
        this.locks = locks;
    }

    /** Begins C code, waiting for a device, or sleeping. */
    boolean begin(Phase next, Step then) {
        phase = next;
        return worker.letGo(then);
    }

    boolean step(Step step) {
        return switch (step) {
            case BEGIN_C -> beginC();
            case END_C -> back(Kind.C_END, 0);
            case BLOCK -> block();
            case UNBLOCK -> back(phase instanceof Phase.Io ? Kind.IO_END : Kind.SLEEP_END, 0);
            case AWAIT_LOCK -> awaitLock();
            case HAS_LOCK -> back(Kind.LOCK_WAIT_END, wanted == null ? 0 : wanted.number);
            default -> throw new IllegalStateException("no step without the GIL: " + step);
        };
    }

    private void enter(Kind kind, State state, long value) {
        worker.emit(kind, value);
        worker.tally.enter(state, worker.kernel.now());
    }

    private boolean back(Kind kind, long value) {
        enter(kind, State.OTHER, value);
        return worker.take(Step.PHASE);
    }

    private boolean beginC() {
        enter(Kind.C_BEGIN, State.C_WORK, 0);
        return worker.stepAt(Step.END_C, phase instanceof Phase.CWork c ? c.nanos() : 0);
    }

    private boolean block() {
        Kernel kernel = worker.kernel;
        worker.next = Step.UNBLOCK;
        if (phase instanceof Phase.Sleep sleep) {
            enter(Kind.SLEEP_BEGIN, State.SLEEPING, 0);
            kernel.wakeAt(worker, kernel.now() + sleep.nanos() + kernel.lateness());
        } else if (phase instanceof Phase.Io io) {
            enter(Kind.IO_BEGIN, State.IO, 0);
            kernel.wakeAt(worker, kernel.now() + io.nanos());
        }
        return false;
    }

    /** Returns the lock that was asked for last. */
    @Nullable NamedLock wanted() {
        return wanted;
    }

    boolean lock(String name) {
        wanted = locks.apply(name);
        return wanted.tryLock(worker)
                ? worker.stepAt(Step.PHASE, 0)
                : worker.letGo(Step.AWAIT_LOCK);
    }

    private boolean awaitLock() {
        if (wanted == null || wanted.tryLock(worker)) {
            return worker.take(Step.PHASE);
        }
        enter(Kind.LOCK_WAIT_BEGIN, State.LOCK_WAITING, wanted.number);
        worker.totals.syscalls++;
        wanted.await(worker);
        worker.next = Step.HAS_LOCK;
        return false;
    }

    boolean unlock(String name) {
        Worker woken = locks.apply(name).unlock(worker);
        if (woken != null) {
            worker.totals.syscalls++;
            worker.kernel.wake(woken);
        }
        return worker.stepAt(Step.PHASE, 0);
    }
}
