package dev.parallax.semantics.asyncio;

import dev.parallax.semantics.coroutine.Awaitable;
import dev.parallax.semantics.coroutine.Coroutine;
import dev.parallax.semantics.errors.RuntimeError;
import dev.parallax.semantics.generator.Body;
import dev.parallax.semantics.interpreter.Interpreter;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * The module {@code asyncio} of one interpreter, for one thread.
 *
 * <p>Differs from CPython: the current event loop belongs to this object, not to a hidden
 * thread-local variable.
 */
public final class Asyncio {
    private final Interpreter py;
    private @Nullable EventLoop current;

    /** Imports the module. */
    public Asyncio(Interpreter py) {
        this.py = py;
    }

    /** Returns the interpreter. */
    public Interpreter py() {
        return py;
    }

    /**
     * {@code asyncio.run(main)}: runs it on a new loop, cancels what is left, closes the loop.
     *
     * @return main's result; what it raises is thrown
     */
    public <R extends @Nullable Object> R run(Awaitable<R> main) {
        if (current != null && current.isRunning()) {
            throw new RuntimeError("asyncio.run() cannot be called from a running event loop");
        }
        EventLoop loop = new EventLoop(py);
        current = loop;
        try {
            return loop.runUntilComplete(main);
        } finally {
            current = null;
            cancelAll(loop);
            loop.close();
        }
    }

    private static void cancelAll(EventLoop loop) {
        List<Task<?>> left = List.copyOf(loop.allTasks());
        left.forEach(Task::cancel);
        if (!left.isEmpty()) {
            AsyncFuture<?> all = Gather.of(loop, true, left);
            loop.runUntilComplete(all);
        }
    }

    /** {@code asyncio.get_event_loop()} of 2018: makes the loop if there is none. */
    public EventLoop getEventLoop() {
        if (current == null) {
            current = new EventLoop(py);
        }
        return current;
    }

    /** {@code asyncio.get_running_loop()}. */
    public EventLoop getRunningLoop() {
        if (current == null || !current.isRunning()) {
            throw new RuntimeError("no running event loop");
        }
        return current;
    }

    /** {@code asyncio.create_task(coroutine)}. */
    public <R extends @Nullable Object> Task<R> createTask(Awaitable<R> coroutine) {
        return getRunningLoop().createTask(coroutine);
    }

    /** {@code asyncio.gather(*awaitables)}: their results in order, or the first exception. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final <R extends @Nullable Object> AsyncFuture<List<R>> gather(
            Awaitable<? extends R>... awaitables) {
        return Gather.of(getRunningLoop(), false, List.of(awaitables));
    }

    /**
     * {@code asyncio.sleep(delay)}; a delay of 0 gives up one turn.
     *
     * @param delay in seconds, before the time scale
     */
    public Coroutine<@Nullable Void> sleep(double delay) {
        Body.Silent<@Nullable Object> body =
                y -> {
                    if (delay <= 0) {
                        y.yield();
                        return;
                    }
                    AsyncFuture<@Nullable Void> future = new AsyncFuture<>(getRunningLoop());
                    Handle timer = getRunningLoop().callLater(delay, () -> wake(future));
                    try {
                        y.from(future.awaiting());
                    } finally {
                        timer.cancel();
                    }
                };
        return Coroutine.generatorBased(body);
    }

    private static void wake(AsyncFuture<@Nullable Void> future) {
        if (!future.done()) {
            future.setResult(null);
        }
    }
}
