package dev.parallax.semantics.asyncio;

import dev.parallax.semantics.contextvars.Context;
import dev.parallax.semantics.contextvars.CurrentContext;
import dev.parallax.semantics.coroutine.AsyncGenerator;
import dev.parallax.semantics.coroutine.AsyncGeneratorHooks;
import dev.parallax.semantics.coroutine.Awaitable;
import dev.parallax.semantics.errors.KeyboardInterrupt;
import dev.parallax.semantics.errors.Raise;
import dev.parallax.semantics.errors.RuntimeError;
import dev.parallax.semantics.errors.Traceback;
import dev.parallax.semantics.futures.Executor;
import dev.parallax.semantics.futures.Future;
import dev.parallax.semantics.interpreter.Interpreter;
import dev.parallax.semantics.interpreter.PyFunction;

import org.jspecify.annotations.Nullable;

import java.nio.channels.SelectableChannel;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * {@code asyncio.AbstractEventLoop}: runs callbacks one after the other on the thread that runs it.
 * Only {@link #callSoonThreadsafe} may be called from other threads.
 *
 * <p>Each turn: ask the selector, waiting for the next timer if nothing is ready; then run what was
 * ready at that moment, in order.
 */
public final class EventLoop implements AutoCloseable {
    private static final double NANOS = 1e9;

    private final Interpreter py;
    private final LoopClock clock;
    private final LoopReports reports;
    private final LoopTurns turns;
    private final LoopExecutors executors = new LoopExecutors(this);
    private final TaskList tasks = new TaskList();
    private final Unretrieved unretrieved = new Unretrieved();
    private final AsyncGenerators generators = new AsyncGenerators(this);
    private @Nullable TaskFactory taskFactory;
    private @Nullable Task<?> currentTask;
    private long scheduled;
    private boolean exitKnown;
    private volatile boolean closed;

    /** Makes one that does not run. */
    public EventLoop(Interpreter py) {
        this.py = py;
        clock = new LoopClock(py);
        reports = new LoopReports(py);
        turns = new LoopTurns(this, clock);
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

    Interpreter py() {
        return py;
    }

    TaskList tasks() {
        return tasks;
    }

    Unretrieved unretrieved() {
        return unretrieved;
    }

    LoopExecutors executors() {
        return executors;
    }

    LoopReports reports() {
        return reports;
    }

    /** {@code loop.time()}, in seconds. */
    public double time() {
        return clock.nanos() / NANOS;
    }

    /** {@code loop.time()} in nanoseconds. */
    public long timeNanos() {
        return clock.nanos();
    }

    /** {@code loop.call_soon(callback)}: in a copy of the caller's context. */
    public Handle callSoon(Runnable callback) {
        return callSoon(callback, copiedContext());
    }

    /** {@code loop.call_soon(callback, context=context)}. */
    public Handle callSoon(Runnable callback, Context context) {
        checkOpen();
        turns.checkThread();
        Handle handle = new Handle(this, callback, context);
        turns.add(handle);
        return handle;
    }

    void add(Handle handle) {
        checkOpen();
        turns.add(handle);
    }

    private Context copiedContext() {
        return CurrentContext.of(py.currentThread()).context().copy();
    }

    /** {@code loop.call_soon_threadsafe(callback)}, from any thread. */
    public Handle callSoonThreadsafe(Runnable callback) {
        checkOpen();
        Handle handle = new Handle(this, callback, copiedContext());
        turns.addThreadsafe(handle);
        return handle;
    }

    /**
     * {@code loop.call_later(delay, callback)}.
     *
     * @param delay in seconds, before the time scale
     */
    public TimerHandle callLater(double delay, Runnable callback) {
        scheduled++;
        return timer(clock.nanos() + Math.round(delay * NANOS), scheduled, callback);
    }

    /** {@code loop.call_at(when, callback)}, in seconds on the scale of {@link #time}. */
    public TimerHandle callAt(double when, Runnable callback) {
        return callAtNanos(Math.round(when * NANOS), callback);
    }

    /** {@code loop.call_at(when, callback)}, on the scale of {@link #timeNanos}. */
    public TimerHandle callAtNanos(long when, Runnable callback) {
        return timer(when, 0, callback);
    }

    private TimerHandle timer(long when, long order, Runnable callback) {
        checkOpen();
        turns.checkThread();
        TimerHandle handle = new TimerHandle(this, callback, copiedContext(), when, order);
        turns.timers().add(handle);
        return handle;
    }

    void timerCancelled() {
        turns.timers().cancelledOne();
    }

    /** {@code loop.create_future()}. */
    public <R extends @Nullable Object> AsyncFuture<R> createFuture() {
        return new AsyncFuture<>(this);
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
            return taskFactory.make(this, coroutine, name, own);
        }
        Task<R> task = new Task<>(this, coroutine, name, own);
        task.start();
        return task;
    }

    /** {@code asyncio.eager_task_factory}: a new task runs at once up to its first wait. */
    public static <R extends @Nullable Object> Task<R> eagerTaskFactory(
            EventLoop loop, Awaitable<R> coroutine, @Nullable String name, Context context) {
        Task<R> task = new Task<>(loop, coroutine, name, context);
        if (loop.isRunning()) {
            task.startNow();
        } else {
            task.start();
        }
        return task;
    }

    /** {@code loop.set_task_factory(factory)}; null for the default. */
    public void setTaskFactory(@Nullable TaskFactory factory) {
        taskFactory = factory;
    }

    /** {@code asyncio.ensure_future(awaitable)}: a future is taken as it is. */
    public <R extends @Nullable Object> AsyncFuture<R> ensureFuture(Awaitable<R> awaitable) {
        return awaitable instanceof AsyncFuture<R> future ? future : createTask(awaitable);
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

    /** {@code loop.add_reader(channel, callback)}: called whenever there is something to take. */
    public Handle addReader(SelectableChannel channel, Runnable callback) {
        return turns.watch(channel, Poller.READ, new Handle(this, callback, copiedContext()));
    }

    /** {@code loop.remove_reader(channel)}: says whether there was one. */
    public boolean removeReader(SelectableChannel channel) {
        return turns.poller().remove(channel, Poller.READ);
    }

    /**
     * {@code loop.add_writer(channel, callback)}: called whenever there is room, or it connects.
     */
    public Handle addWriter(SelectableChannel channel, Runnable callback) {
        return turns.watch(channel, Poller.WRITE, new Handle(this, callback, copiedContext()));
    }

    /** {@code loop.remove_writer(channel)}: says whether there was one. */
    public boolean removeWriter(SelectableChannel channel) {
        return turns.poller().remove(channel, Poller.WRITE);
    }

    /**
     * {@code loop.run_until_complete(awaitable)}.
     *
     * @return its result; what it raises is thrown
     * @throws RuntimeError if the loop runs or is closed, or was stopped before the end
     */
    public <R extends @Nullable Object> R runUntilComplete(Awaitable<R> awaitable) {
        checkOpen();
        turns.checkNotRunning();
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
        checkOpen();
        AsyncGeneratorHooks before = AsyncGeneratorHooks.get();
        turns.checkNotRunning();
        new AsyncGeneratorHooks(generators::begun, generators::lost).set();
        try {
            turns.run();
        } finally {
            before.set();
        }
    }

    /** {@code loop.stop()}: at the end of the turn. */
    public void stop() {
        turns.stop();
    }

    /** {@code loop.is_running()}. */
    public boolean isRunning() {
        return turns.running();
    }

    /** {@code loop.is_closed()}. */
    public boolean isClosed() {
        return closed;
    }

    /** {@code asyncio.all_tasks(loop)}: those not done. */
    public Set<Task<?>> allTasks() {
        return tasks.all();
    }

    /** {@code asyncio.current_task(loop)}: null outside of tasks. */
    public @Nullable Task<?> currentTask() {
        return currentTask;
    }

    CurrentContext current() {
        return CurrentContext.of(py.currentThread());
    }

    void enterTask(Task<?> task) {
        if (currentTask != null) {
            throw new RuntimeError(
                    "Cannot enter into task %s while another task %s is being executed."
                            .formatted(task, currentTask));
        }
        currentTask = task;
    }

    void leaveTask() {
        currentTask = null;
    }

    @Nullable Task<?> swapCurrentTask(@Nullable Task<?> task) {
        Task<?> before = currentTask;
        currentTask = task;
        return before;
    }

    /** {@code loop.set_debug(enabled)}: warns of slow callbacks and of calls in wrong threads. */
    public void setDebug(boolean enabled) {
        turns.setDebug(enabled);
    }

    /** {@code loop.get_debug()}. */
    public boolean getDebug() {
        return turns.debug();
    }

    /** {@code loop.slow_callback_duration = seconds}; 0.1 at first. */
    public void setSlowCallbackDuration(double seconds) {
        turns.setSlow(Math.round(seconds * NANOS));
    }

    /** {@code loop.set_exception_handler(handler)}; null for the default. */
    public void setExceptionHandler(@Nullable ExceptionHandler handler) {
        reports.setHandler(handler);
    }

    /** {@code loop.get_exception_handler()}: null for the default. */
    public @Nullable ExceptionHandler getExceptionHandler() {
        return reports.handler();
    }

    /** {@code loop.default_exception_handler(context)}: writes to standard error. */
    public void defaultExceptionHandler(Map<String, ? extends @Nullable Object> context) {
        reports.byDefault(context);
    }

    /** {@code loop.call_exception_handler(context)}. */
    public void callExceptionHandler(Map<String, ? extends @Nullable Object> context) {
        reports.call(this, context);
    }

    Unretrieved.Note noteUnretrieved(AsyncFuture<?> future, Throwable error) {
        rememberExit();
        return unretrieved.add(future, error);
    }

    private void rememberExit() {
        if (!exitKnown) {
            exitKnown = true;
            py.exitHandlers().add(this::tellAtExit);
        }
    }

    private void tellAtExit() {
        unretrieved.tellAll(this);
        for (Task<?> task : tasks.all()) {
            callExceptionHandler(
                    Map.of("task", task, "message", "Task was destroyed but it is pending!"));
        }
    }

    /**
     * {@code loop.close()}.
     *
     * @throws RuntimeError if it runs
     */
    @Override
    public void close() {
        if (turns.running()) {
            throw new RuntimeError("Cannot close a running event loop");
        }
        if (closed) {
            return;
        }
        closed = true;
        turns.close();
        try {
            executors.close();
        } catch (InterruptedException e) {
            throw new KeyboardInterrupt("");
        }
    }

    void onInterrupt(@Nullable Runnable handler) {
        turns.onInterrupt(handler);
    }

    void checkOpen() {
        if (closed) {
            throw new RuntimeError("Event loop is closed");
        }
    }

    /** Arranges for the end of an async generator that nobody can reach; from any thread. */
    void closeLater(AsyncGenerator<?> generator) {
        if (!closed) {
            callSoonThreadsafe(() -> createTask(generator.aclose()));
        }
    }
}
