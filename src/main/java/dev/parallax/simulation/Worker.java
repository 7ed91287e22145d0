package dev.parallax.simulation;

import dev.parallax.semantics.gil.GilEvent.Kind;
import dev.parallax.semantics.gil.GilEventSink;
import dev.parallax.simulation.Tally.State;

import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.function.Function;

/** A Python thread: does its phases one after the other, and takes the GIL for most of them. */
final class Worker extends GilTask {
    private final ThreadPlan plan;
    private final Surroundings around;
    private final Cursor cursor;
    private final CpuRun run;
    private final Blocking blocking;
    private final EchoServer echo;
    private long endedAt = -1;

    /**
     * What a worker shares with others.
     *
     * @param factor by what factor Python code is slower than planned
     * @param sites the check sites of a loop
     * @param locks the locks of its process by their names
     * @param ended called when a worker ends
     */
    record Surroundings(
            double factor,
            Function<LoopBody, Sites> sites,
            Function<String, NamedLock> locks,
            Runnable ended) {}

    Worker(
            ThreadPlan plan,
            Kernel kernel,
            @Nullable SimGil gil,
            Totals totals,
            GilEventSink sink,
            Surroundings around) {
        super(kernel, gil, totals, sink);
        this.plan = plan;
        this.around = around;
        cursor = new Cursor(plan.phases(), plan.startNanos());
        run = new CpuRun(this, around.factor());
        blocking = new Blocking(this, around.locks());
        echo = new EchoServer(this);
    }

    @Override
    boolean step() {
        return switch (next) {
            case BEGIN,
                    QUEUE,
                    TAKE,
                    WAIT,
                    QUEUE_AGAIN,
                    LOOK,
                    QUEUE_RELEASE,
                    RELEASE,
                    LET_GO,
                    SWITCHED ->
                    gilStep();
            case PHASE -> nextPhase();
            case RUN -> run.go();
            case RAN -> run.ran();
            case RAN_HOLDING -> callEnded(Step.PHASE);
            case BEGIN_C, END_C, BLOCK, UNBLOCK, AWAIT_LOCK, HAS_LOCK -> blocking.step(next);
            default -> echo.step(next);
        };
    }

    private boolean nextPhase() {
        Phase found = cursor.next(kernel.now(), cpuNanos);
        if (found == null) {
            return end();
        }
        return switch (found) {
            case Phase.Cpu cpu -> run.begin(cpu.nanos(), around.sites().apply(cpu.body()));
            case Phase.HoldingC c ->
                    stepAt(Step.RAN_HOLDING, Math.round(c.nanos() * around.factor()));
            case Phase.CWork c -> blocking.begin(c, Step.BEGIN_C);
            case Phase.Io io -> blocking.begin(io, Step.BLOCK);
            case Phase.Sleep sleep -> blocking.begin(sleep, Step.BLOCK);
            case Phase.Lock wanted -> blocking.lock(wanted.name());
            case Phase.Unlock given -> blocking.unlock(given.name());
            case Phase.Echo request -> echo.begin(request);
            case Phase.Repeat repeat -> throw new IllegalStateException("the cursor unrolls it");
        };
    }

    private boolean end() {
        letGoForEver();
        tally.enter(State.OTHER, kernel.now());
        emit(Kind.END, 0);
        endedAt = kernel.now();
        around.ended().run();
        return false;
    }

    /** A call has returned: a check site, and one tick. */
    boolean callEnded(Step then) {
        if (gil == null) {
            return stepAt(then, 0);
        }
        if (gil.counts()) {
            gil.ticked(1);
        }
        boolean due = gil.counts() ? gil.made() && gil.ticker < 0 : gil.state.dropRequested();
        return due ? check(gil, false, then) : stepAt(then, 0);
    }

    /** A request has come. */
    void request() {
        echo.request();
    }

    @Override
    void lookAgain() {
        if (next == Step.RAN) {
            kernel.settle(this);
            run.aim();
            kernel.needChanged(this);
        }
    }

    /** Adds the other side of the thread's connection. */
    void addClient() {
        kernel.add(echo.client());
    }

    /** Returns what it waits for, if that is a lock that another thread has. */
    Optional<LockWait> lockWait() {
        NamedLock lock = next == Step.HAS_LOCK ? blocking.wanted() : null;
        Worker owner = lock == null ? null : lock.owner();
        if (lock == null || owner == null) {
            return Optional.empty();
        }
        return Optional.of(
                new LockWait(plan.name(), lock.name, owner.plan.name(), owner.endedAt >= 0));
    }

    /** Returns how it spent its life; an ended thread's is over. */
    ThreadTotals totals(long now) {
        long end = endedAt < 0 ? now : endedAt;
        return tally.totals(plan.name(), end, cpuNanos, readyNanos, acquires);
    }
}
