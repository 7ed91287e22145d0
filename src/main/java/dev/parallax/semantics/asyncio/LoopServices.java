package dev.parallax.semantics.asyncio;

import dev.parallax.semantics.coroutine.AsyncGenerator;
import dev.parallax.semantics.coroutine.Awaitable;
import dev.parallax.semantics.futures.Executor;
import dev.parallax.semantics.futures.Future;
import dev.parallax.semantics.interpreter.Interpreter;
import dev.parallax.semantics.interpreter.PyFunction;

import org.jspecify.annotations.Nullable;

import java.nio.channels.SelectableChannel;
import java.util.Map;

/**
 * The part of an {@link EventLoop} that deals with what is not its own: executors, channels, async
 * generators, and exceptions that nobody caught.
 */
abstract sealed class LoopServices extends LoopTasks permits NetworkLoop {
    private final LoopReports reports;
    private final LoopExecutors executors = new LoopExecutors(self());
    private final AsyncGenerators generators = new AsyncGenerators(self());

    LoopServices(Interpreter py) {
        super(py);
        reports = new LoopReports(py);
    }

    final LoopExecutors executors() {
        return executors;
    }

    final LoopReports reports() {
        return reports;
    }

    final AsyncGenerators generators() {
        return generators;
    }

    /** {@code loop.run_in_executor(executor, function)}; null for the default executor. */
    public <R extends @Nullable Object> AsyncFuture<R> runInExecutor(
            @Nullable Executor executor, PyFunction.NoArguments<R> function)
            throws InterruptedException {
        checkOpen();
        return executors.run(executor, function);
    }

    /** {@code loop.set_default_executor(executor)}. */
    public void setDefaultExecutor(Executor executor) {
        executors.setDefault(executor);
    }

    /** {@code loop.shutdown_default_executor()}: done when its calls are. */
    public AsyncFuture<@Nullable Void> shutdownDefaultExecutor() throws InterruptedException {
        return executors.shutdownDefault();
    }

    /** {@code asyncio.wrap_future(future, loop=loop)}. */
    public <R extends @Nullable Object> AsyncFuture<R> wrapFuture(Future<R> future) {
        return executors.wrap(future);
    }

    /** {@code loop.shutdown_asyncgens()}: closes the async generators that have begun. */
    public Awaitable<@Nullable Void> shutdownAsyncgens() {
        return generators.shutdown();
    }

    /** Arranges for the end of an async generator that nobody can reach; from any thread. */
    final void closeLater(AsyncGenerator<?> generator) {
        if (!isClosed()) {
            callSoonThreadsafe(() -> createTask(generator.aclose()));
        }
    }

    /** {@code loop.add_reader(channel, callback)}: called whenever there is something to take. */
    public Handle addReader(SelectableChannel channel, Runnable callback) {
        return watch(channel, Poller.READ, callback);
    }

    /** {@code loop.remove_reader(channel)}: says whether there was one. */
    public boolean removeReader(SelectableChannel channel) {
        return turns().poller().remove(channel, Poller.READ);
    }

    /**
     * {@code loop.add_writer(channel, callback)}: called whenever there is room, or it connects.
     */
    public Handle addWriter(SelectableChannel channel, Runnable callback) {
        return watch(channel, Poller.WRITE, callback);
    }

    /** {@code loop.remove_writer(channel)}: says whether there was one. */
    public boolean removeWriter(SelectableChannel channel) {
        return turns().poller().remove(channel, Poller.WRITE);
    }

    private Handle watch(SelectableChannel channel, int ops, Runnable callback) {
        checkOpen();
        Handle handle = new Handle(self(), callback, copiedContext());
        turns().poller().add(channel, ops, handle);
        return handle;
    }

    /** {@code loop.set_exception_handler(handler)}; null for the default. */
    public void setExceptionHandler(EventLoop.@Nullable ExceptionHandler handler) {
        reports.setHandler(handler);
    }

    /** {@code loop.get_exception_handler()}: null for the default. */
    public EventLoop.@Nullable ExceptionHandler getExceptionHandler() {
        return reports.handler();
    }

    /** {@code loop.default_exception_handler(context)}: writes to standard error. */
    public void defaultExceptionHandler(Map<String, ? extends @Nullable Object> context) {
        reports.byDefault(context);
    }

    /** {@code loop.call_exception_handler(context)}. */
    public void callExceptionHandler(Map<String, ? extends @Nullable Object> context) {
        reports.call(self(), context);
    }
}
