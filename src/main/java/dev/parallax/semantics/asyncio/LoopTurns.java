package dev.parallax.semantics.asyncio;

import dev.parallax.semantics.contextvars.CurrentContext;
import dev.parallax.semantics.errors.KeyboardInterrupt;
import dev.parallax.semantics.errors.RuntimeError;
import dev.parallax.semantics.errors.SystemExit;
import dev.parallax.semantics.identity.PythonThread;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.TimeUnit;

/** The turns of an event loop: what is ready, what is scheduled, and the waiting between. */
final class LoopTurns {
    private static final long SLOW = TimeUnit.MILLISECONDS.toNanos(100);
    private static final double NANOS = 1e9;

    private final EventLoop loop;
    private final LoopClock clock;
    private final ReadyQueue ready = new ReadyQueue();
    private final Timers timers = new Timers();
    private final LoopPause pause;
    private volatile @Nullable PythonThread runner;
    private @Nullable Runnable interruptHandler;
    private boolean stopping;
    private boolean debug;
    private long slow = SLOW;

    LoopTurns(EventLoop loop, LoopClock clock) {
        this.loop = loop;
        this.clock = clock;
        pause = new LoopPause(loop, clock, ready, timers);
    }

    Timers timers() {
        return timers;
    }

    Poller poller() {
        return pause.poller();
    }

    boolean running() {
        return runner != null;
    }

    /** Says whether the calling thread runs this loop now. */
    boolean runningHere() {
        PythonThread mine = runner;
        return mine != null && mine == PythonThread.bound();
    }

    boolean debug() {
        return debug;
    }

    void setDebug(boolean enabled) {
        debug = enabled;
    }

    void setSlow(long nanos) {
        slow = nanos;
    }

    /** Sets what an interrupt of the loop's thread calls; null for KeyboardInterrupt. */
    void onInterrupt(@Nullable Runnable handler) {
        interruptHandler = handler;
    }

    void add(Handle handle) {
        ready.add(handle);
    }

    void addThreadsafe(Handle handle) {
        ready.addThreadsafe(handle);
        poller().wake();
    }

    void stop() {
        stopping = true;
    }

    void close() {
        ready.clear();
        timers.clear();
        poller().close();
    }

    static boolean ends(@Nullable Throwable error) {
        return error instanceof SystemExit || error instanceof KeyboardInterrupt;
    }

    void checkThread() {
        if (debug && running() && !runningHere()) {
            throw new RuntimeError(
                    "Non-thread-safe operation invoked on an event loop other than the current"
                            + " one");
        }
    }

    void checkNotRunning() {
        if (runner != null) {
            throw new RuntimeError("This event loop is already running");
        }
        if (RunningLoop.get(loop.py().currentThread()) != null) {
            throw new RuntimeError("Cannot run the event loop while another loop is running");
        }
    }

    void run() {
        CurrentContext current = CurrentContext.of(loop.py().currentThread());
        try {
            inside(
                    () -> {
                        do {
                            turn(current);
                        } while (!stopping);
                    });
        } finally {
            stopping = false;
        }
    }

    void inside(Runnable call) {
        PythonThread me = loop.py().currentThread();
        runner = me;
        RunningLoop.set(me, loop);
        try {
            call.run();
        } finally {
            runner = null;
            RunningLoop.set(me, null);
        }
    }

    private void turn(CurrentContext current) {
        timers.clean();
        loop.unretrieved().tellFound(loop);
        if (stopping) {
            pause.poll();
        } else if (!ready.isEmpty()) {
            pause.pollInPassing();
        } else {
            pause.await();
        }
        loop.py().gil().tick();
        checkInterrupt();
        takeDue();
        for (int left = ready.count(); left > 0; left--) {
            Handle handle = ready.remove();
            if (!handle.cancelled()) {
                if (debug) {
                    runWatched(handle, current);
                } else {
                    handle.run(current);
                }
                checkInterrupt();
            }
        }
    }

    /**
     * Returns in how many nanoseconds there is something to run; {@code Long.MAX_VALUE} for never.
     */
    long untilNext() {
        timers.clean();
        if (!ready.isEmpty()) {
            return 0;
        }
        return timers.isEmpty() ? Long.MAX_VALUE : Math.max(0, timers.next() - clock.nanos());
    }

    private void takeDue() {
        if (!timers.isEmpty()) {
            long now = clock.nanos();
            while (timers.next() <= now && !timers.isEmpty()) {
                ready.add(timers.remove());
            }
        }
    }

    private void runWatched(Handle handle, CurrentContext current) {
        long start = clock.nanos();
        handle.run(current);
        long took = clock.nanos() - start;
        if (took >= slow) {
            loop.reports()
                    .warn(
                            "Executing %s took %.3f seconds"
                                    .formatted(handle.slowText(), took / NANOS));
        }
    }

    private void checkInterrupt() {
        if (Thread.currentThread().isInterrupted() && Thread.interrupted()) {
            if (interruptHandler == null) {
                throw new KeyboardInterrupt("");
            }
            interruptHandler.run();
        }
    }
}
