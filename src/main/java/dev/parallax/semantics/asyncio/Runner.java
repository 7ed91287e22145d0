package dev.parallax.semantics.asyncio;

import dev.parallax.semantics.contextvars.Context;
import dev.parallax.semantics.coroutine.Awaitable;
import dev.parallax.semantics.errors.CancelledError;
import dev.parallax.semantics.errors.KeyboardInterrupt;
import dev.parallax.semantics.errors.RuntimeError;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code asyncio.Runner}: runs several main coroutines on one loop. Closing it cancels what is left
 * and closes the loop.
 *
 * <p>An interrupt of the Java thread, which stands for Ctrl-C, cancels the main coroutine; a second
 * one raises KeyboardInterrupt at once.
 */
public final class Runner implements AutoCloseable {
    private final Asyncio asyncio;
    private final boolean debug;
    private @Nullable EventLoop loop;
    private @Nullable Context context;
    private boolean closed;
    private int interrupts;

    /** {@code asyncio.Runner(debug=debug)}. */
    public Runner(Asyncio asyncio, boolean debug) {
        this.asyncio = asyncio;
        this.debug = debug;
    }

    /** {@code runner.get_loop()}. */
    public EventLoop getLoop() {
        if (closed) {
            throw new RuntimeError("Runner is closed");
        }
        EventLoop known = loop;
        if (known == null) {
            known = asyncio.newEventLoop();
            known.setDebug(debug);
            loop = known;
            context = Context.copyContext();
        }
        return known;
    }

    /**
     * {@code runner.run(main)}.
     *
     * @return main's result; what it raises is thrown
     * @throws RuntimeError if the thread runs a loop, or the runner is closed
     */
    public <R extends @Nullable Object> R run(Awaitable<R> main) {
        if (RunningLoop.get(asyncio.py().currentThread()) != null) {
            throw new RuntimeError("Runner.run() cannot be called from a running event loop");
        }
        EventLoop running = getLoop();
        AsyncFuture<R> task = running.createTask(main, null, context);
        interrupts = 0;
        running.onInterrupt(() -> interrupted(task));
        try {
            return running.runUntilComplete(task);
        } catch (CancelledError e) {
            if (interrupts > 0 && task instanceof Task<R> own && own.uncancel() == 0) {
                throw new KeyboardInterrupt("");
            }
            throw e;
        } finally {
            running.onInterrupt(null);
        }
    }

    private void interrupted(AsyncFuture<?> task) {
        interrupts++;
        if (interrupts > 1 || task.done()) {
            throw new KeyboardInterrupt("");
        }
        task.cancel();
    }

    /** {@code runner.close()}. */
    @Override
    public void close() {
        EventLoop open = loop;
        closed = true;
        loop = null;
        if (open == null) {
            return;
        }
        try {
            cancelAll(open);
            open.runUntilComplete(open.shutdownAsyncgens());
            open.runUntilComplete(open.shutdownDefaultExecutor());
        } catch (InterruptedException e) {
            throw new KeyboardInterrupt("");
        } finally {
            open.close();
        }
    }

    private static void cancelAll(EventLoop loop) {
        List<Task<?>> left = List.copyOf(loop.allTasks());
        if (left.isEmpty()) {
            return;
        }
        left.forEach(Task::cancel);
        loop.runUntilComplete(Gather.<@Nullable Object>of(loop, true, left));
        for (Task<?> task : left) {
            Throwable error = task.cancelled() ? null : task.exception();
            if (error != null) {
                Map<String, @Nullable Object> told = new LinkedHashMap<>();
                told.put("message", "unhandled exception during asyncio.run() shutdown");
                told.put("exception", error);
                told.put("task", task);
                loop.callExceptionHandler(told);
            }
        }
    }
}
