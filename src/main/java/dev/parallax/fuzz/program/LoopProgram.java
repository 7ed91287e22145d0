package dev.parallax.fuzz.program;

import dev.parallax.semantics.asyncio.Asyncio;
import dev.parallax.semantics.asyncio.EventLoop;
import dev.parallax.semantics.asyncio.Task;
import dev.parallax.semantics.coroutine.Coroutine;
import dev.parallax.semantics.interpreter.Interpreter;
import dev.parallax.semantics.interpreter.InterpreterSettings;
import dev.parallax.semantics.interpreter.MainProgram;
import dev.parallax.semantics.interpreter.VirtualClock;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A loop in virtual time, and all tasks in the order in which they were made, main's first. */
abstract class LoopProgram extends JavaProgram {
    /** Longer than all delays together: who waits so long waits for ever. */
    private static final double LONG = 300_000_000;

    /** What delays grow by, from one to the next. */
    private static final int STEP = 7919;

    /** The module. */
    public final Asyncio asyncio;

    final List<Task<?>> tasks = new ArrayList<>();
    final Interpreter py;
    private int alarms = 50;
    private int ticks;

    LoopProgram() {
        InterpreterSettings settings = InterpreterSettings.defaults().withGil(false);
        py = new Interpreter(settings, new VirtualClock(Instant.EPOCH, Duration.ZERO), line -> {});
        asyncio = new Asyncio(py);
    }

    /** Calls the coroutine function that drives the program. */
    public abstract Coroutine<@Nullable Object> begin();

    @Override
    public final void run() {
        MainProgram.runMain(
                py,
                any -> {
                    // Not asyncio.run: that would wait for tasks that wait for ever.
                    EventLoop loop = asyncio.newEventLoop();
                    begun(loop);
                    try {
                        loop.runUntilComplete(begin());
                    } catch (Throwable e) {
                        error("main", e);
                    } finally {
                        end();
                        loop.close();
                    }
                });
    }

    /** There is a loop, which does not run yet. */
    abstract void begun(EventLoop loop);

    /**
     * Notes main's task, and wakes everybody who waits for ever. A task that waits for a
     * condition's lock can't be woken by being cancelled: in the end the loop is stopped.
     */
    public final void guard() {
        tasks.add(current());
        asyncio.getRunningLoop().callLater(LONG, this::alarm);
    }

    final Task<?> current() {
        return Objects.requireNonNull(asyncio.currentTask(), "only tasks ask for tasks");
    }

    private void alarm() {
        tell("alarm");
        List.copyOf(tasks).forEach(Task::cancel);
        alarms--;
        EventLoop loop = asyncio.getRunningLoop();
        loop.callLater(LONG, alarms > 0 ? this::alarm : loop::stop);
    }

    /** Returns a delay that no other is equal to, in seconds; none stays none. */
    public final double tick(int seconds) {
        ticks++;
        return seconds == 0 ? 0 : seconds + (double) STEP * ticks;
    }
}
