package dev.parallax.semantics.asyncio;

import dev.parallax.semantics.contextvars.Context;
import dev.parallax.semantics.coroutine.Awaitable;
import dev.parallax.semantics.errors.CancelledError;
import dev.parallax.semantics.errors.RuntimeError;
import dev.parallax.semantics.text.PyText;

import org.jspecify.annotations.Nullable;

/**
 * {@code asyncio.Task}: runs a coroutine in turns of the loop. To be used on its loop's thread.
 *
 * <p>Between turns it waits either for its next turn or for one future. Cancelling raises {@link
 * CancelledError} in the coroutine in its next turn; the coroutine may refuse.
 *
 * <p>Differs from CPython: a loop holds its tasks until they end. Of one that never does the loop's
 * exception handler is told when the interpreter ends, not when the task becomes garbage.
 *
 * <pre>{@code
 * Interpreter py =
 *         new Interpreter(InterpreterSettings.defaults(), new VirtualClock(), line -> {});
 * Asyncio asyncio = new Asyncio(py);
 * asyncio.run(
 *         Coroutine.of(
 *                 async -> {
 *                     Task<String> task = asyncio.createTask(asyncio.sleep(9, "late"), "sleeper");
 *                     async.await(asyncio.sleep(1));
 *                     System.out.println(task.name() + " " + task.done()); // sleeper false
 *                     task.cancel();
 *                     try {
 *                         async.await(task);
 *                     } catch (CancelledError e) {
 *                         System.out.println(task.cancelled()); // true
 *                     }
 *                 }));
 * }</pre>
 *
 * @param <R> what the coroutine returns
 */
public final class Task<R extends @Nullable Object> extends TaskSteps<R> {
    private final Awaitable<R> source;
    private boolean endedAtOnce;
    private final long number;
    private @Nullable String name;
    private int cancelRequests;

    // The loop's list of tasks that have not ended.
    @Nullable Task<?> older;
    @Nullable Task<?> newer;

    Task(EventLoop loop, Awaitable<R> source, @Nullable String name, Context context) {
        super(loop, source.awaiting(), context);
        this.source = source;
        this.name = name;
        number = name == null ? loop.taskNumbers().next() : 0;
        loop.tasks().add(this);
    }

    @Override
    Task<R> self() {
        return this;
    }

    /**
     * {@code asyncio.Task(coroutine, loop=loop, name=name, context=context,
     * eager_start=eager_start)}: without the loop's task factory.
     *
     * @param name null for {@code Task-N}
     * @param context the one to run in; null for a copy of the caller's
     * @param eagerStart whether its first turn runs at once, if the loop runs
     * @throws RuntimeError if the loop is closed
     */
    public static <R extends @Nullable Object> Task<R> of(
            EventLoop loop,
            Awaitable<R> coroutine,
            @Nullable String name,
            @Nullable Context context,
            boolean eagerStart) {
        Context own = context == null ? Context.copyContext() : context;
        Task<R> task = new Task<>(loop, coroutine, name, own);
        if (eagerStart && loop.isRunning()) {
            task.startNow();
            task.endedAtOnce = task.done();
        } else {
            task.start();
        }
        return task;
    }

    /** {@code task.get_name()}; {@code Task-N} unless it was given one. */
    public String name() {
        return name == null ? "Task-" + number : name;
    }

    /** {@code task.set_name(name)}. */
    public void setName(String newName) {
        name = newName;
    }

    /** {@code task.get_coro()}; null for a task that started eagerly and ended at once. */
    public @Nullable Awaitable<R> getCoro() {
        return endedAtOnce ? null : source;
    }

    /** {@code task.get_context()}. */
    public Context getContext() {
        return context();
    }

    /**
     * {@code task.cancel(message)}: asks for its end. If the task waits for a future, that is
     * cancelled; else the coroutine gets the CancelledError in its next turn.
     *
     * @return false if it is done
     */
    @Override
    public boolean cancel(@Nullable String message) {
        if (done()) {
            return super.cancel(message);
        }
        cancelRequests++;
        cancelSoon(message);
        return true;
    }

    /** {@code task.cancelling()}: how often it was cancelled, less what was taken back. */
    public int cancelling() {
        return cancelRequests;
    }

    /** {@code task.uncancel()}: takes a cancellation back; returns how many are left. */
    public int uncancel() {
        if (cancelRequests > 0) {
            cancelRequests--;
            if (cancelRequests == 0) {
                dontCancel();
            }
        }
        return cancelRequests;
    }

    /**
     * Refused: the coroutine gives the result.
     *
     * @throws RuntimeError always
     */
    @Override
    public void setResult(R value) {
        throw new RuntimeError("Task does not support set_result operation");
    }

    /**
     * Refused: the coroutine gives the exception.
     *
     * @throws RuntimeError always
     */
    @Override
    public void setException(Throwable raised) {
        throw new RuntimeError("Task does not support set_exception operation");
    }

    @Override
    String kind() {
        return "Task";
    }

    @Override
    String stateName() {
        return !done() && cancelRequests > 0 ? "cancelling" : super.stateName();
    }

    @Override
    String details() {
        AsyncFuture<?> awaited = waitingFor();
        String waits = awaited == null ? "" : " wait_for=" + awaited;
        return " name=%s coro=%s%s".formatted(PyText.repr(name()), Names.coroutine(source), waits);
    }
}
