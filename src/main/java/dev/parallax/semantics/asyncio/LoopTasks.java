package dev.parallax.semantics.asyncio;

import dev.parallax.semantics.contextvars.Context;
import dev.parallax.semantics.coroutine.Awaitable;
import dev.parallax.semantics.errors.RuntimeError;
import dev.parallax.semantics.errors.ValueError;
import dev.parallax.semantics.interpreter.Interpreter;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.Set;

/** The part of an {@link EventLoop} that makes futures and tasks, and knows which are left. */
abstract sealed class LoopTasks extends LoopCalls permits LoopServices {
    private final TaskList tasks = new TaskList();
    private final TaskNumbers taskNumbers;
    private final Unretrieved unretrieved = new Unretrieved();
    private EventLoop.@Nullable TaskFactory taskFactory;
    private @Nullable Task<?> currentTask;
    private boolean exitKnown;

    LoopTasks(Interpreter py) {
        super(py);
        taskNumbers = TaskNumbers.of(py);
    }

    final TaskList tasks() {
        return tasks;
    }

    final TaskNumbers taskNumbers() {
        return taskNumbers;
    }

    final Unretrieved unretrieved() {
        return unretrieved;
    }

    /** {@code loop.create_future()}. */
    public <R extends @Nullable Object> AsyncFuture<R> createFuture() {
        return new AsyncFuture<>(self());
    }

    /** {@code loop.create_task(coroutine)}. */
    public <R extends @Nullable Object> Task<R> createTask(Awaitable<R> coroutine) {
        return createTask(coroutine, null, null);
    }

    /** {@code loop.create_task(coroutine, name=name)}. */
    public <R extends @Nullable Object> Task<R> createTask(Awaitable<R> coroutine, String name) {
        return createTask(coroutine, name, null);
    }

    /**
     * {@code loop.create_task(coroutine, name=name, context=context)}.
     *
     * @param name null for {@code Task-N}
     * @param context the one to run in; null for a copy of the caller's
     */
    public <R extends @Nullable Object> Task<R> createTask(
            Awaitable<R> coroutine, @Nullable String name, @Nullable Context context) {
        checkOpen();
        rememberExit();
        Context own = context == null ? copiedContext() : context;
        if (taskFactory != null) {
            return taskFactory.make(self(), coroutine, name, own);
        }
        Task<R> task = new Task<>(self(), coroutine, name, own);
        task.start();
        return task;
    }

    /** {@code loop.set_task_factory(factory)}; null for the default. */
    public void setTaskFactory(EventLoop.@Nullable TaskFactory factory) {
        taskFactory = factory;
    }

    /**
     * {@code asyncio.ensure_future(awaitable, loop=loop)}: a future is taken as it is.
     *
     * @throws ValueError if it is a future of another loop
     */
    public <R extends @Nullable Object> AsyncFuture<R> ensureFuture(Awaitable<R> awaitable) {
        if (!(awaitable instanceof AsyncFuture<R> future)) {
            return createTask(awaitable);
        }
        if (future.loop() != self()) {
            throw new ValueError(
                    "The future belongs to a different loop than the one specified as the loop"
                            + " argument");
        }
        return future;
    }

    /** {@code asyncio.all_tasks(loop)}: those not done. */
    public Set<Task<?>> allTasks() {
        return tasks.all();
    }

    /** {@code asyncio.current_task(loop)}: null outside of tasks. */
    public @Nullable Task<?> currentTask() {
        return currentTask;
    }

    final void enterTask(Task<?> task) {
        if (currentTask != null) {
            throw new RuntimeError(
                    "Cannot enter into task %s while another task %s is being executed."
                            .formatted(task, currentTask));
        }
        currentTask = task;
    }

    final void leaveTask() {
        currentTask = null;
    }

    final @Nullable Task<?> swapCurrentTask(@Nullable Task<?> task) {
        Task<?> before = currentTask;
        currentTask = task;
        return before;
    }

    final Unretrieved.Note noteUnretrieved(AsyncFuture<?> future, Throwable error) {
        rememberExit();
        return unretrieved.add(future, error);
    }

    private void rememberExit() {
        if (!exitKnown) {
            exitKnown = true;
            py().exitHandlers().add(this::tellAtExit);
        }
    }

    private void tellAtExit() {
        unretrieved.tellAll(self());
        for (Task<?> task : tasks.all()) {
            self().callExceptionHandler(
                            Map.of(
                                    "task",
                                    task,
                                    "message",
                                    "Task was destroyed but it is pending!"));
        }
    }
}
