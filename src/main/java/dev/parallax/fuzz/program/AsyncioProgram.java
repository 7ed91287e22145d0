package dev.parallax.fuzz.program;

import dev.parallax.semantics.asyncio.AsyncFuture;
import dev.parallax.semantics.asyncio.Asyncio;
import dev.parallax.semantics.asyncio.DoneAndPending;
import dev.parallax.semantics.asyncio.EventLoop;
import dev.parallax.semantics.asyncio.Queue;
import dev.parallax.semantics.asyncio.Task;
import dev.parallax.semantics.asyncio.TaskGroup;
import dev.parallax.semantics.coroutine.Awaitable;
import dev.parallax.semantics.coroutine.Coroutine;
import dev.parallax.semantics.errors.CancelledError;
import dev.parallax.semantics.interpreter.Interpreter;
import dev.parallax.semantics.interpreter.InterpreterSettings;
import dev.parallax.semantics.interpreter.MainProgram;
import dev.parallax.semantics.interpreter.VirtualClock;
import dev.parallax.semantics.text.PyText;
import dev.parallax.semantics.text.Tuple;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What generated programs over asyncio inherit: a loop in virtual time, and all tasks in the order
 * in which they were made, main's first. Public as {@link JavaProgram} is.
 */
public abstract class AsyncioProgram extends JavaProgram {
    /** Longer than all delays together: who waits so long waits for ever. */
    private static final double LONG = 300_000_000;

    private static final int ROUNDS = 20;

    /** What delays grow by, from one to the next. */
    private static final int STEP = 7919;

    /** The module. */
    public final Asyncio asyncio;

    private final Interpreter py;
    private final List<Task<?>> tasks = new ArrayList<>();
    private int alarms = 50;
    private int ticks;

    /** For programs. */
    protected AsyncioProgram() {
        InterpreterSettings settings = InterpreterSettings.defaults().withGil(false);
        py = new Interpreter(settings, new VirtualClock(), line -> {});
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

    /**
     * Notes main's task, and wakes everybody who waits for ever. A task that waits for a
     * condition's lock can't be woken by being cancelled: in the end the loop is stopped.
     */
    public final void guard() {
        tasks.add(current());
        asyncio.getRunningLoop().callLater(LONG, this::alarm);
    }

    private Task<?> current() {
        return Objects.requireNonNull(asyncio.currentTask(), "only tasks ask for tasks");
    }

    private void alarm() {
        tell("alarm");
        List.copyOf(tasks).forEach(Task::cancel);
        alarms--;
        EventLoop loop = asyncio.getRunningLoop();
        loop.callLater(LONG, alarms > 0 ? this::alarm : loop::stop);
    }

    /** {@code asyncio.create_task(coroutine)}. */
    public final Task<@Nullable Object> task(Awaitable<? extends @Nullable Object> coroutine) {
        @SuppressWarnings("unchecked") // a task of any result is read as one of an object
        Awaitable<@Nullable Object> any = (Awaitable<@Nullable Object>) coroutine;
        Task<@Nullable Object> made = asyncio.createTask(any);
        tasks.add(made);
        return made;
    }

    /** {@code group.create_task(coroutine)}. */
    public final Task<@Nullable Object> member(
            TaskGroup group, Awaitable<? extends @Nullable Object> coroutine) {
        @SuppressWarnings("unchecked") // a task of any result is read as one of an object
        Awaitable<@Nullable Object> any = (Awaitable<@Nullable Object>) coroutine;
        Task<@Nullable Object> made = group.createTask(any);
        tasks.add(made);
        return made;
    }

    /** {@code queue.put_nowait(item)}, which has no value in Java. */
    public static @Nullable Object put(Queue<Object> queue, Object item) {
        queue.putNowait(item);
        return null;
    }

    /** Does what has no value in Java. */
    public static @Nullable Object did(Runnable act) {
        act.run();
        return null;
    }

    /** {@code [nth(one), nth(other)]}. */
    public final List<Task<?>> both(int one, int other) {
        return List.of(nth(one), nth(other));
    }

    /** Returns how many are done and how many pending: their order is not defined. */
    public static Tuple counts(DoneAndPending<?> waited) {
        return Tuple.of(waited.done().size(), waited.pending().size());
    }

    /** Returns a delay that no other is equal to, in seconds; none stays none. */
    public final double tick(int seconds) {
        ticks++;
        return seconds == 0 ? 0 : seconds + (double) STEP * ticks;
    }

    /** Returns one of the tasks. */
    public final Task<?> nth(int number) {
        return tasks.get(number % tasks.size());
    }

    /** Returns a task made after the running one, so that nobody waits in a circle. */
    @SuppressWarnings("unchecked") // a task of any result is read as one of an object
    public final Awaitable<@Nullable Object> later(int number) {
        int index = tasks.indexOf(current());
        List<Task<?>> left = tasks.subList(index < 0 ? tasks.size() : index + 1, tasks.size());
        if (!left.isEmpty()) {
            return (Awaitable<@Nullable Object>) (Awaitable<?>) left.get(number % left.size());
        }
        AsyncFuture<@Nullable Object> nothing = new AsyncFuture<>(asyncio.getRunningLoop());
        nothing.setResult(null);
        return nothing;
    }

    /** Cancels all tasks until they have ended, and tells how. */
    public final Coroutine<@Nullable Object> settle() {
        return Coroutine.returning(
                async -> {
                    List<Task<?>> others = List.copyOf(tasks.subList(1, tasks.size()));
                    for (int i = 0; i < ROUNDS && !others.stream().allMatch(Task::done); i++) {
                        others.forEach(Task::cancel);
                        try {
                            async.await(asyncio.sleep(1));
                        } catch (CancelledError e) {
                            // A task that ends may cancel main once more.
                        }
                    }
                    for (int i = 1; i < tasks.size(); i++) {
                        tell("task " + (i - 1) + ": " + outcome(tasks.get(i)));
                    }
                    end();
                    return null;
                });
    }

    private static String outcome(Task<?> task) {
        if (!task.done()) {
            return "not done";
        }
        if (task.cancelled()) {
            return "cancelled";
        }
        Throwable error = task.exception();
        return error == null ? PyText.repr(task.result()) : name(error);
    }

    /** Returns the values of a gather; exceptions by name. */
    public static List<@Nullable Object> results(List<? extends @Nullable Object> values) {
        List<@Nullable Object> told = new ArrayList<>();
        values.forEach(v -> told.add(v instanceof Throwable error ? name(error) : v));
        return told;
    }
}
