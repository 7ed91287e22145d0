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
import java.util.function.Supplier;

/**
 * {@code asyncio.Runner}: runs several main coroutines on one loop. Closing it cancels what is left
 * and closes the loop.
 *
 * <p>An interrupt of the Java thread, which stands for Ctrl-C, cancels the main coroutine; a second
 * one raises KeyboardInterrupt at once.
 *
 * <pre>{@code
 * try (Runner runner = new Asyncio(Interpreter.standard()).runner()) {
 *     EventLoop first = runner.run(Coroutine.returning(async -> runner.getLoop()));
 *     EventLoop second = runner.run(Coroutine.returning(async -> runner.getLoop()));
 *     System.out.println(first == second); // true
 * }
 * }</pre>
 */
public final class Runner implements AutoCloseable {
    private final Asyncio asyncio;
    private final @Nullable Boolean debug;
    private final @Nullable Supplier<EventLoop> loopFactory;
    private @Nullable EventLoop loop;
    private @Nullable Context context;
    private boolean setsCurrent;
    private boolean closed;
    private int interrupts;

    /** {@code asyncio.Runner(debug=debug)}. */
    public Runner(Asyncio asyncio, boolean debug) {
        this(asyncio, debug, null);
    }

    /**
     * {@code asyncio.Runner(debug=debug, loop_factory=loop_factory)}.
     *
     * @param debug whether the loop is to debug; null for as it is made
     * @param loopFactory makes the loop; null for {@link Asyncio#newEventLoop}
     */
    public Runner(
            Asyncio asyncio, @Nullable Boolean debug, @Nullable Supplier<EventLoop> loopFactory) {
        this.asyncio = asyncio;
        this.debug = debug;
        this.loopFactory = loopFactory;
    }

    /**
     * {@code runner.get_loop()}. Until the runner is closed, the loop that it made itself is the
     * thread's current one.
     *
     * @throws RuntimeError if it is closed
     */
    public EventLoop getLoop() {
        if (closed) {
            throw new RuntimeError("Runner is closed");
        }
        EventLoop known = loop;
        if (known == null) {
            known = loopFactory == null ? currentLoop() : loopFactory.get();
            if (debug != null) {
                known.setDebug(debug);
            }
            loop = known;
            context = Context.copyContext();
        }
        return known;
    }

    private EventLoop currentLoop() {
        EventLoop made = asyncio.newEventLoop();
        asyncio.setEventLoop(made);
        setsCurrent = true;
        return made;
    }

    /**
     * {@code runner.run(main)}.
     *
     * @return main's result; what it raises is thrown
     * @throws RuntimeError if the thread runs a loop, or the runner is closed
     */
    public <R extends @Nullable Object> R run(Awaitable<R> main) {
        return run(main, null);
    }

    /**
     * {@code runner.run(main, context=own)}.
     *
     * @param own the context that main runs in; null for the runner's, which is the same in each
     *     call
     * @return main's result; what it raises is thrown
     * @throws RuntimeError if the thread runs a loop, or the runner is closed
     */
    public <R extends @Nullable Object> R run(Awaitable<R> main, @Nullable Context own) {
        if (RunningLoop.get(asyncio.py().currentThread()) != null) {
            throw new RuntimeError("Runner.run() cannot be called from a running event loop");
        }
        EventLoop running = getLoop();
        AsyncFuture<R> task = running.createTask(main, null, own == null ? context : own);
        interrupts = 0;
        running.onInterrupt(() -> interrupted(task));
        try {
            return running.runUntilComplete(task);
        } catch (CancelledError e) {
            if (interrupts > 0 && task instanceof Task<R> made && made.uncancel() == 0) {
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
            if (setsCurrent) {
                asyncio.setEventLoop(null);
            }
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
