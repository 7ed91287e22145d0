package dev.parallax.semantics.asyncio;

import dev.parallax.semantics.contextvars.Context;
import dev.parallax.semantics.coroutine.AsyncGeneratorHooks;
import dev.parallax.semantics.coroutine.Awaitable;
import dev.parallax.semantics.errors.KeyboardInterrupt;
import dev.parallax.semantics.errors.Raise;
import dev.parallax.semantics.errors.RuntimeError;
import dev.parallax.semantics.errors.Traceback;
import dev.parallax.semantics.interpreter.Interpreter;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.function.Consumer;

/**
 * {@code asyncio.AbstractEventLoop}: runs callbacks one after the other on the thread that runs it.
 * Only {@link #callSoonThreadsafe} may be called from other threads.
 *
 * <p>Each turn: ask the selector, waiting for the next timer if nothing is ready; then run what was
 * ready at that moment, in order.
 *
 * <p>Addresses are Java's where they are taken and Python's (tuples of host and port, or paths)
 * where they are given.
 *
 * <p>Differs from CPython: there is no TLS, no {@code sendfile}, no pipes and no subprocesses. The
 * addresses of a host are tried one after the other, without {@code happy_eyeballs_delay}.
 *
 * <pre>{@code
 * EventLoop loop = new EventLoop(Interpreter.standard());
 * loop.callSoon(() -> System.out.println("called")); // called
 * loop.callSoon(loop::stop);
 * loop.runForever();
 * System.out.println(loop.isRunning()); // false
 * loop.close();
 * }</pre>
 */
public final class EventLoop extends NetworkLoop implements AutoCloseable {
    /** Makes one that does not run. */
    public EventLoop(Interpreter py) {
        super(py);
    }

    @Override
    EventLoop self() {
        return this;
    }

    /**
     * What {@code loop.set_exception_handler} takes.
     *
     * @see EventLoop#callExceptionHandler
     */
    @FunctionalInterface
    public interface ExceptionHandler {
        /** Is told of an exception; the context has a {@code message} and what else is known. */
        void handle(EventLoop loop, Map<String, ? extends @Nullable Object> context);
    }

    /** What {@code loop.set_task_factory} takes. */
    @FunctionalInterface
    public interface TaskFactory {
        /** Makes the task of a coroutine. */
        <R extends @Nullable Object> Task<R> make(
                EventLoop loop, Awaitable<R> coroutine, @Nullable String name, Context context);
    }

    /** {@code asyncio.eager_task_factory}: a new task runs at once up to its first wait. */
    public static <R extends @Nullable Object> Task<R> eagerTaskFactory(
            EventLoop loop, Awaitable<R> coroutine, @Nullable String name, Context context) {
        return Task.of(loop, coroutine, name, context, true);
    }

    /**
     * {@code loop.run_until_complete(awaitable)}.
     *
     * @return its result; what it raises is thrown
     * @throws RuntimeError if the loop runs or is closed, or was stopped before the end
     */
    public <R extends @Nullable Object> R runUntilComplete(Awaitable<R> awaitable) {
        checkOpen();
        turns().checkNotRunning();
        boolean isNew = !(awaitable instanceof AsyncFuture<?>);
        AsyncFuture<R> future = ensureFuture(awaitable);
        Consumer<AsyncFuture<R>> stops = done -> stopUnlessEnding(done);
        future.addDoneCallback(stops);
        try {
            runForever();
        } catch (Throwable e) {
            if (isNew && future.done() && !future.cancelled()) {
                future.exception();
            }
            throw e;
        } finally {
            future.removeDoneCallback(stops);
        }
        if (!future.done()) {
            throw new RuntimeError("Event loop stopped before Future completed.");
        }
        try {
            return future.result();
        } catch (Throwable e) {
            Traceback.continueIn(e, new Throwable().getStackTrace());
            throw Raise.any(e);
        }
    }

    private void stopUnlessEnding(AsyncFuture<?> done) {
        Throwable error = done.cancelled() ? null : done.exception();
        if (!LoopTurns.ends(error)) {
            stop();
        }
    }

    /** {@code loop.run_forever()}: until {@link #stop}. */
    public void runForever() {
        running(() -> turns().run());
    }

    private void running(Runnable turns) {
        checkOpen();
        AsyncGeneratorHooks before = AsyncGeneratorHooks.get();
        turns().checkNotRunning();
        new AsyncGeneratorHooks(generators()::begun, generators()::lost).set();
        try {
            turns.run();
        } finally {
            before.set();
        }
    }

    /**
     * Runs a call as a callback of this loop is run, but at once: for a thread that has another
     * loop's turns to run, too. What it schedules waits for {@link #runTurn}.
     *
     * @throws RuntimeError if this loop or another one runs in the thread, or this one is closed
     */
    public void runInside(Runnable call) {
        running(() -> turns().inside(call));
    }

    /**
     * Runs one turn and waits for nothing, for a thread that has another loop's turns to run, too:
     * {@code loop.stop()} and then {@code loop.run_forever()}.
     *
     * @return in how many nanoseconds the next timer is due: 0 if something is ready already,
     *     {@code Long.MAX_VALUE} if nothing is scheduled
     * @throws RuntimeError if this loop or another one runs in the thread, or this one is closed
     */
    public long runTurn() {
        stop();
        runForever();
        return turns().untilNext();
    }

    /** {@code loop.stop()}: at the end of the turn. */
    public void stop() {
        turns().stop();
    }

    /** {@code loop.is_running()}. */
    public boolean isRunning() {
        return turns().running();
    }

    /**
     * {@code loop.close()}.
     *
     * @throws RuntimeError if it runs
     */
    @Override
    public void close() {
        if (turns().running()) {
            throw new RuntimeError("Cannot close a running event loop");
        }
        if (isClosed()) {
            return;
        }
        setClosed();
        closeNetwork();
        turns().close();
        try {
            executors().close();
        } catch (InterruptedException e) {
            throw new KeyboardInterrupt("");
        }
    }

    void onInterrupt(@Nullable Runnable handler) {
        turns().onInterrupt(handler);
    }
}
