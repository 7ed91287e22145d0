package dev.parallax.simulation;

import dev.parallax.semantics.gil.Checks;
import dev.parallax.semantics.gil.GilEventSink;
import dev.parallax.semantics.gil.GilPolicy;
import dev.parallax.semantics.gil.GilState;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;

/** A GIL in virtual time: the state that all clocks share, who is behind the numbers, counters. */
final class SimGil {
    final GilState state;
    final int number;

    /** How many instructions may still tick before the next check; negative if one is due. */
    long ticker;

    private final Checks.@Nullable EveryTicks everyTicks;
    private final Kernel kernel;
    private final Totals totals;
    private final GilTask[] tasks;
    private final List<GilTask> switching = new ArrayList<>();
    private int started;
    private long mutexFree;
    private @Nullable GilTask owner;
    private long stretchBegan;
    private long stretchEnded;
    private boolean forced;

    SimGil(
            GilPolicy policy,
            int number,
            Kernel kernel,
            Totals totals,
            GilTask[] tasks,
            GilEventSink sink) {
        this.kernel = kernel;
        this.number = number;
        this.totals = totals;
        this.tasks = tasks;
        state = new GilState(policy, number, sink, choice(kernel));
        everyTicks = policy.checks() instanceof Checks.EveryTicks ticks ? ticks : null;
        ticker = everyTicks == null ? 0 : Math.max(0, everyTicks.ticks());
    }

    private static IntUnaryOperator choice(Kernel kernel) {
        return switch (kernel.os.wakeOrder()) {
            case FIFO -> waiting -> 0;
            case LIFO -> waiting -> waiting - 1;
            case RANDOM -> kernel::choose;
        };
    }

    /**
     * Queues for the mutex that guards the lock's state.
     *
     * @return when the thread has it
     */
    long enterMutex() {
        long since = Math.max(mutexFree, kernel.now());
        mutexFree = since + kernel.os.costs().mutex();
        return since;
    }

    /** Says whether checks come after so many ticks, asked for or not. */
    boolean counts() {
        return everyTicks != null;
    }

    /** Says whether there is a lock yet: the old one is made when a second thread starts. */
    boolean made() {
        return started > 1 || !state.policy().madeForSecondThread();
    }

    /** A thread starts. */
    void threadStarts() {
        boolean making = !made() && owner != null;
        if (making && owner != null) {
            owner.lookAgain();
        }
        started++;
        if (making && owner != null) {
            owner.lookAgain();
        }
    }

    /** So many instructions have ticked. While there is no lock the checks they cause are free. */
    void ticked(long ticks) {
        ticker -= ticks;
        if (!made() && ticker < 0) {
            long cycle = cycle();
            long checks = (-ticker - 1) / cycle + 1;
            totals.checks += checks;
            ticker += checks * cycle;
        }
    }

    void resetTicker() {
        ticker = cycle() - 1;
    }

    private long cycle() {
        return everyTicks == null ? 1 : Math.max(0, everyTicks.ticks()) + 1L;
    }

    /** After a step that may have asked the holder to let go. */
    void passOnRequest() {
        if (state.dropRequested() && state.holder() >= 0) {
            tasks[(int) state.holder()].lookAgain();
        }
    }

    /** Begins to wait for the timer, if the policy has one. */
    void armTimer() {
        long period = state.policy().timerNanos();
        if (period != GilPolicy.FOREVER && !kernel.timerSet(number)) {
            kernel.setTimer(number, (kernel.now() / period + 1) * period);
        }
    }

    /** The timer has fired. */
    void timer() {
        state.timer(kernel.now());
        passOnRequest();
        if (state.waiting() > 0) {
            armTimer();
        }
    }

    /**
     * A thread holds the lock from now on.
     *
     * @return whether another one has held it since it did
     */
    boolean taken(GilTask by) {
        boolean changed = owner != null && owner.number != by.number;
        if (changed && forced) {
            totals.forcedSwitches++;
            totals.slice(stretchEnded - stretchBegan);
        }
        if (changed || !forced) {
            stretchBegan = kernel.now();
        }
        owner = by;
        forced = false;
        for (int i = switching.size() - 1; i >= 0; i--) {
            if (switching.get(i).number != by.number) {
                totals.syscalls++;
                kernel.wake(switching.remove(i));
            }
        }
        return changed;
    }

    /** The holder has let go, and woken somebody or nobody. */
    void released(boolean onRequest, long woken) {
        stretchEnded = kernel.now();
        forced = onRequest;
        if (!onRequest) {
            totals.slice(stretchEnded - stretchBegan);
        }
        if (woken >= 0) {
            totals.syscalls++;
            tasks[(int) woken].signal();
        }
    }

    /** A thread waits until another one has taken the lock. */
    void awaitSuccessor(GilTask task) {
        totals.syscalls++;
        switching.add(task);
    }
}
