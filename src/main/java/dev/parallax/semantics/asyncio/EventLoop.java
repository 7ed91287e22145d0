package dev.parallax.semantics.asyncio;

import dev.parallax.semantics.coroutine.Awaitable;
import dev.parallax.semantics.errors.KeyboardInterrupt;
import dev.parallax.semantics.errors.RuntimeError;
import dev.parallax.semantics.errors.SystemExit;
import dev.parallax.semantics.errors.Traceback;
import dev.parallax.semantics.futures.Executor;
import dev.parallax.semantics.interpreter.Interpreter;
import dev.parallax.semantics.interpreter.PyFunction;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * {@code asyncio.AbstractEventLoop}: runs callbacks one after the other on the thread that runs it.
 * Only {@link #callSoonThreadsafe} may be called from other threads.
 *
 * <p>Each turn: wait for the next timer or a call from another thread, if nothing is ready; then
 * run what was ready at that moment, in order.
 */
public final class EventLoop implements AutoCloseable {
    private final Interpreter py;
    private final Inbox inbox;
    private final Deque<Handle> ready = new ArrayDeque<>();
    private final Timers timers = new Timers();
    private final Set<Task<?>> tasks = new LinkedHashSet<>();
    private long scheduled;
    private boolean running;
    private boolean stopping;
    private boolean closed;

    /** Makes one that does not run. */
    public EventLoop(Interpreter py) {
        this.py = py;
        inbox = new Inbox(py);
    }

    /** {@code loop.time()} in nanoseconds. */
    public long timeNanos() {
        return py.clock().monotonicNanos();
    }

    /** {@code loop.call_soon(callback)}. */
    public Handle callSoon(Runnable callback) {
        checkOpen();
        Handle handle = new Handle(0, scheduled++, callback);
        ready.add(handle);
        return handle;
    }

    /** {@code loop.call_soon_threadsafe(callback)}, from any thread. */
    public void callSoonThreadsafe(Runnable callback) {
        inbox.add(callback);
    }

    /**
     * {@code loop.call_later(delay, callback)}.
     *
     * @param delay in seconds, before the time scale
     */
    public Handle callLater(double delay, Runnable callback) {
        return callAt(timeNanos() + py.scaledNanos(delay), callback);
    }

    /** {@code loop.call_at(when, callback)}, on the scale of {@link #timeNanos}. */
    public Handle callAt(long when, Runnable callback) {
        checkOpen();
        Handle handle = new Handle(when, scheduled++, callback);
        timers.add(handle);
        return handle;
    }

    /** {@code loop.create_task(coroutine)}. */
    public <R extends @Nullable Object> Task<R> createTask(Awaitable<R> coroutine) {
        Task<R> task = new Task<>(this, coroutine);
        tasks.add(task);
        task.addDoneCallback(() -> tasks.remove(task));
        return task;
    }

    /** {@code asyncio.ensure_future(awaitable)}: a future is taken as it is. */
    public <R extends @Nullable Object> AsyncFuture<R> ensureFuture(Awaitable<R> awaitable) {
        return awaitable instanceof AsyncFuture<R> future ? future : createTask(awaitable);
    }

    /** {@code loop.run_in_executor(executor, function)}. */
    public <R extends @Nullable Object> AsyncFuture<R> runInExecutor(
            Executor executor, PyFunction.NoArguments<R> function) throws InterruptedException {
        AsyncFuture<R> result = new AsyncFuture<>(this);
        executor.submit(function)
                .addDoneCallback(done -> callSoonThreadsafe(() -> Chain.copy(done, result)));
        return result;
    }

    /**
     * {@code loop.run_until_complete(awaitable)}.
     *
     * @return its result; what it raises is thrown
     * @throws RuntimeError if the loop runs or is closed, or was stopped before the end
     */
    public <R extends @Nullable Object> R runUntilComplete(Awaitable<R> awaitable) {
        checkOpen();
        checkNotRunning();
        AsyncFuture<R> future = ensureFuture(awaitable);
        future.addDoneCallback(this::stop);
        runForever();
        if (!future.done()) {
            throw new RuntimeError("Event loop stopped before Future completed.");
        }
        try {
            return future.result();
        } catch (Throwable e) {
            Traceback.continueIn(e, new Throwable().getStackTrace());
            throw e;
        }
    }

    /** {@code loop.run_forever()}: until {@link #stop}. */
    public void runForever() {
        checkOpen();
        checkNotRunning();
        running = true;
        try {
            while (!stopping) {
                turn();
            }
        } finally {
            stopping = false;
            running = false;
        }
    }

    /** {@code loop.stop()}: at the end of the turn. */
    public void stop() {
        stopping = true;
    }

    /** {@code loop.is_running()}. */
    public boolean isRunning() {
        return running;
    }

    /** {@code asyncio.all_tasks(loop)}: those not done. */
    public Set<Task<?>> allTasks() {
        return new LinkedHashSet<>(tasks);
    }

    /** {@code loop.close()}. */
    @Override
    public void close() {
        if (running) {
            throw new RuntimeError("Cannot close a running event loop");
        }
        closed = true;
        ready.clear();
        timers.clear();
    }

    private void turn() {
        if (ready.isEmpty()) {
            inbox.await(timers.next());
        }
        inbox.drain().forEach(this::callSoon);
        timers.takeDue(timeNanos(), ready::add);
        for (int left = ready.size(); left > 0; left--) {
            run(ready.remove());
        }
    }

    private void run(Handle handle) {
        try {
            handle.run();
        } catch (SystemExit | KeyboardInterrupt e) {
            throw e;
        } catch (RuntimeException | Error e) {
            py.stderr().write("Exception in callback\n" + Traceback.format(e));
        }
    }

    private void checkOpen() {
        if (closed) {
            throw new RuntimeError("Event loop is closed");
        }
    }

    private void checkNotRunning() {
        if (running) {
            throw new RuntimeError("This event loop is already running");
        }
    }
}
