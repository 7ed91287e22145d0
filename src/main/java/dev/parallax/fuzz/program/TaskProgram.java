package dev.parallax.fuzz.program;

import dev.parallax.semantics.asyncio.AsyncFuture;
import dev.parallax.semantics.asyncio.Task;
import dev.parallax.semantics.asyncio.TaskGroup;
import dev.parallax.semantics.coroutine.Awaitable;
import dev.parallax.semantics.coroutine.Coroutine;
import dev.parallax.semantics.errors.CancelledError;
import dev.parallax.semantics.text.PyText;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Tasks that know each other by their numbers. */
abstract class TaskProgram extends LoopProgram {
    private static final int ROUNDS = 20;

    /** {@code asyncio.create_task(coroutine)}. */
    public final Task<@Nullable Object> task(Awaitable<? extends @Nullable Object> coroutine) {
        return noted(asyncio.createTask(any(coroutine)));
    }

    /** {@code group.create_task(coroutine)}. */
    public final Task<@Nullable Object> member(
            TaskGroup group, Awaitable<? extends @Nullable Object> coroutine) {
        return noted(group.createTask(any(coroutine)));
    }

    private Task<@Nullable Object> noted(Task<@Nullable Object> made) {
        tasks.add(made);
        return made;
    }

    @SuppressWarnings("unchecked") // a task of any result is read as one of an object
    static Awaitable<@Nullable Object> any(Awaitable<? extends @Nullable Object> task) {
        return (Awaitable<@Nullable Object>) task;
    }

    /** Returns one of the tasks. */
    public final Task<?> nth(int number) {
        return tasks.get(number % tasks.size());
    }

    /** Returns the tasks made after the running one, so that nobody waits in a circle. */
    final List<Task<?>> younger() {
        int index = tasks.indexOf(current());
        return List.copyOf(tasks.subList(index < 0 ? tasks.size() : index + 1, tasks.size()));
    }

    /** Returns a task made after the running one, or what is done. */
    public final Awaitable<@Nullable Object> later(int number) {
        List<Task<?>> left = younger();
        if (!left.isEmpty()) {
            return any(left.get(number % left.size()));
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

    static String outcome(AsyncFuture<?> task) {
        if (!task.done()) {
            return "not done";
        }
        if (task.cancelled()) {
            return "cancelled";
        }
        Throwable error = task.exception();
        return error == null ? PyText.repr(task.result()) : told(error);
    }
}
