package dev.parallax.semantics.asyncio;

import dev.parallax.semantics.contextvars.Context;
import dev.parallax.semantics.coroutine.AsyncContextManager;
import dev.parallax.semantics.coroutine.Awaitable;
import dev.parallax.semantics.errors.CancelledError;
import dev.parallax.semantics.errors.GroupOfExceptions;
import dev.parallax.semantics.errors.Raise;
import dev.parallax.semantics.errors.RuntimeError;
import dev.parallax.semantics.generator.Resumable;
import dev.parallax.semantics.generator.Signal;
import dev.parallax.semantics.generator.Step;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * {@code asyncio.TaskGroup}: waits for its tasks at the block's end; the first that fails cancels
 * the others.
 *
 * <p>Use it with {@code async.with(group, body)}: only that tells it what the block raised.
 *
 * <pre>{@code
 * Interpreter py =
 *         new Interpreter(InterpreterSettings.defaults(), new VirtualClock(), line -> {});
 * Asyncio asyncio = new Asyncio(py);
 * asyncio.run(
 *         Coroutine.of(
 *                 async -> {
 *                     int sum =
 *                             async.with(
 *                                     asyncio.taskGroup(),
 *                                     (inner, group) -> {
 *                                         Task<Integer> one = group.createTask(asyncio.sleep(2, 1));
 *                                         Task<Integer> two = group.createTask(asyncio.sleep(1, 2));
 *                                         return inner.await(one) + inner.await(two);
 *                                     });
 *                     System.out.println(sum); // 3
 *                 }));
 * }</pre>
 */
public final class TaskGroup implements AsyncContextManager<TaskGroup> {
    private final Asyncio asyncio;
    private final Set<Task<?>> tasks = new LinkedHashSet<>();
    private final List<Throwable> errors = new ArrayList<>();
    private boolean entered;
    private boolean exiting;
    private boolean aborting;
    private boolean parentCancelRequested;
    private @Nullable Task<?> parent;
    private @Nullable Throwable baseError;
    private @Nullable AsyncFuture<@Nullable Void> allDone;

    /** {@code asyncio.TaskGroup()}. */
    public TaskGroup(Asyncio asyncio) {
        this.asyncio = asyncio;
    }

    @Override
    public Awaitable<TaskGroup> aenter() {
        return new LibraryCoroutine<>() {
            @Override
            protected Step go(Signal signal) {
                enter();
                return new Step.Returned(TaskGroup.this);
            }
        };
    }

    private void enter() {
        if (entered) {
            throw new RuntimeError("TaskGroup " + this + " has already been entered");
        }
        parent = asyncio.currentTask();
        if (parent == null) {
            throw new RuntimeError("TaskGroup " + this + " cannot determine the parent task");
        }
        entered = true;
    }

    @Override
    public Awaitable<Boolean> aexit(@Nullable Throwable error) {
        return new Exit(error);
    }

    /** {@code group.create_task(coroutine)}. */
    public <R extends @Nullable Object> Task<R> createTask(Awaitable<R> coroutine) {
        return createTask(coroutine, null);
    }

    /**
     * {@code group.create_task(coroutine, name=name)}.
     *
     * @throws RuntimeError if the block has not begun, has ended, or the group is shutting down;
     *     the coroutine is closed then
     */
    public <R extends @Nullable Object> Task<R> createTask(
            Awaitable<R> coroutine, @Nullable String name) {
        return createTask(coroutine, name, null);
    }

    /**
     * {@code group.create_task(coroutine, name=name, context=context)}.
     *
     * @param context what the task runs in; null for a copy of the current one
     * @throws RuntimeError if the block has not begun, has ended, or the group is shutting down;
     *     the coroutine is closed then
     */
    public <R extends @Nullable Object> Task<R> createTask(
            Awaitable<R> coroutine, @Nullable String name, @Nullable Context context) {
        if (!entered) {
            throw refused(coroutine, " has not been entered");
        }
        if (exiting && tasks.isEmpty()) {
            throw refused(coroutine, " is finished");
        }
        if (aborting) {
            throw refused(coroutine, " is shutting down");
        }
        Task<R> task = asyncio.createTask(coroutine, name, context);
        if (task.done()) {
            ended(task);
        } else {
            tasks.add(task);
            task.addDoneCallback(done -> ended(task));
        }
        return task;
    }

    private RuntimeError refused(Awaitable<?> coroutine, String reason) {
        if (coroutine instanceof Resumable resumable) {
            resumable.close();
        }
        return new RuntimeError("TaskGroup " + this + reason);
    }

    private void abort() {
        aborting = true;
        for (Task<?> task : List.copyOf(tasks)) {
            task.cancel();
        }
    }

    private void ended(Task<?> task) {
        tasks.remove(task);
        if (allDone != null && tasks.isEmpty()) {
            Sleep.release(allDone);
        }
        Throwable error = task.cancelled() ? null : task.exception();
        if (error == null) {
            return;
        }
        errors.add(error);
        noteBase(error);
        Task<?> waiting = parent;
        if (waiting == null) {
            return;
        }
        if (waiting.done()) {
            tellLate(task, waiting, error);
        } else if (!aborting && !parentCancelRequested) {
            abort();
            parentCancelRequested = true;
            waiting.cancel();
        }
    }

    private void noteBase(@Nullable Throwable error) {
        if (LoopTurns.ends(error) && baseError == null) {
            baseError = error;
        }
    }

    private void tellLate(Task<?> task, Task<?> waiting, Throwable error) {
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        told.put(
                "message",
                "Task %s has errored out but its parent task %s is already completed"
                        .formatted(task, waiting));
        told.put("exception", error);
        told.put("task", task);
        asyncio.getRunningLoop().callExceptionHandler(told);
    }

    /** The end of the block. */
    private final class Exit extends LibraryCoroutine<Boolean> {
        private final @Nullable Throwable error;
        private @Nullable Throwable propagates;
        private boolean begun;

        Exit(@Nullable Throwable error) {
            this.error = error;
        }

        @Override
        protected Step go(Signal signal) {
            if (!begun) {
                begin();
            } else {
                waited(signal);
            }
            if (!tasks.isEmpty()) {
                AsyncFuture<@Nullable Void> until = new AsyncFuture<>(asyncio.getRunningLoop());
                allDone = until;
                return awaiting(until);
            }
            return finish();
        }

        private void begin() {
            begun = true;
            exiting = true;
            noteBase(error);
            propagates = error instanceof CancelledError ? error : null;
            if (error != null && !aborting) {
                abort();
            }
        }

        private void waited(Signal signal) {
            if (signal instanceof Signal.Raise(Throwable raised)) {
                if (!(raised instanceof CancelledError)) {
                    throw Raise.any(raised);
                }
                if (!aborting) {
                    propagates = raised;
                    abort();
                }
            }
            allDone = null;
        }

        private Step finish() {
            if (baseError != null) {
                throw Raise.any(baseError);
            }
            if (parentCancelRequested && parent != null && parent.uncancel() == 0) {
                propagates = null;
            }
            if (propagates != null && errors.isEmpty()) {
                throw Raise.any(propagates);
            }
            if (error != null && !(error instanceof CancelledError)) {
                errors.add(error);
            }
            if (!errors.isEmpty()) {
                raiseAll();
            }
            return new Step.Returned(false);
        }

        private void raiseAll() {
            if (parent != null && parent.cancelling() > 0) {
                parent.uncancel();
                parent.cancel();
            }
            List<Throwable> all = List.copyOf(errors);
            errors.clear();
            throw GroupOfExceptions.of("unhandled errors in a TaskGroup", all);
        }
    }

    /** Returns {@code repr(group)}. */
    @Override
    public String toString() {
        StringBuilder info = new StringBuilder();
        if (!tasks.isEmpty()) {
            info.append(" tasks=").append(tasks.size());
        }
        if (!errors.isEmpty()) {
            info.append(" errors=").append(errors.size());
        }
        if (aborting) {
            info.append(" cancelling");
        } else if (entered) {
            info.append(" entered");
        }
        return "<TaskGroup" + info + ">";
    }
}
