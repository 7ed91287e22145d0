package dev.parallax.semantics.asyncio;

import dev.parallax.semantics.contextvars.Context;
import dev.parallax.semantics.coroutine.Awaitable;
import dev.parallax.semantics.coroutine.Coroutine;
import dev.parallax.semantics.errors.RuntimeError;
import dev.parallax.semantics.futures.Future;
import dev.parallax.semantics.interpreter.Interpreter;
import dev.parallax.semantics.interpreter.PyFunction;

import org.jspecify.annotations.Nullable;

import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * The module {@code asyncio} of one interpreter. Any thread may use it; each has its own running
 * loop and its own current one.
 *
 * <pre>{@code
 * Asyncio asyncio = new Asyncio(Interpreter.standard());
 * asyncio.run(
 *         Coroutine.of(
 *                 async -> {
 *                     var both = asyncio.gather(asyncio.sleep(0, "a"), asyncio.sleep(0, "b"));
 *                     System.out.println(async.await(both)); // [a, b]
 *                 }));
 * }</pre>
 */
public final class Asyncio {
    private final Interpreter py;

    /** Imports the module. */
    public Asyncio(Interpreter py) {
        this.py = py;
    }

    /** When {@link #wait} returns. */
    public enum ReturnWhen {
        /** When one is done. */
        FIRST_COMPLETED,
        /** When one has raised an exception, or all are done. */
        FIRST_EXCEPTION,
        /** When all are done. */
        ALL_COMPLETED
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
        return run(main, false);
    }

    /** {@code asyncio.run(main, debug=debug)}. */
    public <R extends @Nullable Object> R run(Awaitable<R> main, boolean debug) {
        if (RunningLoop.get(py.currentThread()) != null) {
            throw new RuntimeError("asyncio.run() cannot be called from a running event loop");
        }
        try (Runner runner = new Runner(this, debug)) {
            return runner.run(main);
        }
    }

    /** {@code asyncio.Runner()}. */
    public Runner runner() {
        return new Runner(this, false);
    }

    /** {@code asyncio.new_event_loop()}. */
    public EventLoop newEventLoop() {
        return new EventLoop(py);
    }

    /** {@code asyncio.set_event_loop(loop)}: for the calling thread; null for none. */
    public void setEventLoop(@Nullable EventLoop loop) {
        CurrentLoop.set(py.currentThread(), loop);
    }

    /**
     * {@code asyncio.get_event_loop()} of 2018: the running loop or the one that was set. In the
     * main thread it makes the loop if none was ever set.
     *
     * @throws RuntimeError if the thread has none
     */
    public EventLoop getEventLoop() {
        return CurrentLoop.getOrMake(py);
    }

    /**
     * Returns the loop that a future is made for if none is named: {@code asyncio.get_event_loop()}
     * of today.
     */
    EventLoop implicitLoop() {
        return CurrentLoop.get(py.currentThread());
    }

    /** {@code asyncio.get_running_loop()}. */
    public EventLoop getRunningLoop() {
        EventLoop running = RunningLoop.get(py.currentThread());
        if (running == null) {
            throw new RuntimeError("no running event loop");
        }
        return running;
    }

    /** {@code asyncio.create_task(coroutine)}. */
    public <R extends @Nullable Object> Task<R> createTask(Awaitable<R> coroutine) {
        return getRunningLoop().createTask(coroutine);
    }

    /** {@code asyncio.create_task(coroutine, name=name)}. */
    public <R extends @Nullable Object> Task<R> createTask(Awaitable<R> coroutine, String name) {
        return getRunningLoop().createTask(coroutine, name);
    }

    /** {@code asyncio.create_task(coroutine, name=name, context=context)}. */
    public <R extends @Nullable Object> Task<R> createTask(
            Awaitable<R> coroutine, @Nullable String name, @Nullable Context context) {
        return getRunningLoop().createTask(coroutine, name, context);
    }

    /** {@code asyncio.current_task()}: null outside of tasks. */
    public @Nullable Task<?> currentTask() {
        return getRunningLoop().currentTask();
    }

    /** {@code asyncio.all_tasks()}: those not done. */
    public Set<Task<?>> allTasks() {
        return getRunningLoop().allTasks();
    }

    /** {@code asyncio.ensure_future(awaitable)}. */
    public <R extends @Nullable Object> AsyncFuture<R> ensureFuture(Awaitable<R> awaitable) {
        return awaitable instanceof AsyncFuture<R> future
                ? future
                : implicitLoop().createTask(awaitable);
    }

    /** {@code asyncio.isfuture(object)}. */
    public static boolean isfuture(@Nullable Object object) {
        return object instanceof AsyncFuture<?>;
    }

    /** {@code asyncio.iscoroutine(object)}. */
    public static boolean iscoroutine(@Nullable Object object) {
        return object instanceof Coroutine<?> || object instanceof LibraryCoroutine<?>;
    }

    /** {@code asyncio.gather(*awaitables)}: their results in order, or the first exception. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final <R extends @Nullable Object> AsyncFuture<List<R>> gather(
            Awaitable<? extends R>... awaitables) {
        return gather(false, List.of(awaitables));
    }

    /**
     * {@code asyncio.gather(*awaitables, return_exceptions=returnExceptions)}: on the loop of the
     * first one, if that is a future.
     *
     * @throws dev.parallax.semantics.errors.ValueError if a future belongs to another loop
     */
    public <R extends @Nullable Object> AsyncFuture<List<R>> gather(
            boolean returnExceptions, List<? extends Awaitable<? extends R>> awaitables) {
        EventLoop loop =
                !awaitables.isEmpty() && awaitables.getFirst() instanceof AsyncFuture<?> first
                        ? first.getLoop()
                        : implicitLoop();
        return Gather.of(loop, returnExceptions, awaitables);
    }

    /**
     * {@code asyncio.sleep(delay)}; a delay of 0 gives up one turn.
     *
     * @param delay in seconds, before the time scale
     */
    public LibraryCoroutine<@Nullable Void> sleep(double delay) {
        return new Sleep<>(this, delay, null);
    }

    /** {@code asyncio.sleep(delay, result)}. */
    public <R extends @Nullable Object> LibraryCoroutine<R> sleep(double delay, R result) {
        return new Sleep<>(this, delay, result);
    }

    /** {@code asyncio.wait(futures)}. */
    public <R extends @Nullable Object> LibraryCoroutine<DoneAndPending<R>> wait(
            Collection<? extends AsyncFuture<? extends R>> futures) {
        return new Wait<>(this, futures, null, ReturnWhen.ALL_COMPLETED);
    }

    /**
     * {@code asyncio.wait(futures, timeout=timeout, return_when=returnWhen)}.
     *
     * @param timeout in seconds; null for none
     */
    public <R extends @Nullable Object> LibraryCoroutine<DoneAndPending<R>> wait(
            Collection<? extends AsyncFuture<? extends R>> futures,
            @Nullable Double timeout,
            ReturnWhen returnWhen) {
        return new Wait<>(this, futures, timeout, returnWhen);
    }

    /**
     * {@code asyncio.wait_for(awaitable, timeout)}: cancels it when the time is over.
     *
     * @param timeout in seconds; null for none
     */
    public <R extends @Nullable Object> LibraryCoroutine<R> waitFor(
            Awaitable<R> awaitable, @Nullable Double timeout) {
        return new WaitFor<>(this, awaitable, timeout);
    }

    /** {@code asyncio.as_completed(awaitables)}. */
    public <R extends @Nullable Object> AsCompleted<R> asCompleted(
            Collection<? extends Awaitable<? extends R>> awaitables) {
        return new AsCompleted<>(this, awaitables, null);
    }

    /**
     * {@code asyncio.as_completed(awaitables, timeout=timeout)}.
     *
     * @param timeout in seconds; null for none
     */
    public <R extends @Nullable Object> AsCompleted<R> asCompleted(
            Collection<? extends Awaitable<? extends R>> awaitables, @Nullable Double timeout) {
        return new AsCompleted<>(this, awaitables, timeout);
    }

    /** {@code asyncio.shield(awaitable)}: cancelling the result does not cancel it. */
    public <R extends @Nullable Object> AsyncFuture<R> shield(Awaitable<R> awaitable) {
        EventLoop loop =
                awaitable instanceof AsyncFuture<R> inner ? inner.getLoop() : implicitLoop();
        return Shield.of(loop, awaitable);
    }

    /**
     * {@code asyncio.timeout(delay)}.
     *
     * @param delay in seconds; null for none
     */
    public Timeout timeout(@Nullable Double delay) {
        return new Timeout(this, delay == null ? null : getRunningLoop().time() + delay);
    }

    /** {@code asyncio.timeout_at(when)}: on the scale of {@code loop.time()}; null for never. */
    public Timeout timeoutAt(@Nullable Double when) {
        return new Timeout(this, when);
    }

    /** {@code asyncio.TaskGroup()}. */
    public TaskGroup taskGroup() {
        return new TaskGroup(this);
    }

    /** {@code asyncio.to_thread(function)}: in a copy of the caller's context. */
    public <R extends @Nullable Object> LibraryCoroutine<R> toThread(
            PyFunction.NoArguments<R> function) {
        return new ToThread<>(this, function);
    }

    /**
     * {@code asyncio.open_connection(host, port)}.
     *
     * @return what gives a reader and a writer, or raises an OSError such as ConnectionRefusedError
     */
    public LibraryCoroutine<ReaderAndWriter> openConnection(String host, int port) {
        return openConnection(host, port, ConnectOptions.DEFAULT);
    }

    /** {@code asyncio.open_connection(host, port, **options)}. */
    public LibraryCoroutine<ReaderAndWriter> openConnection(
            String host, int port, ConnectOptions options) {
        return Streams.open(
                this,
                options.limit(),
                factory -> getRunningLoop().createConnection(factory, host, port, options));
    }

    /** {@code asyncio.open_connection(sock=channel)}: of a connected socket. */
    public LibraryCoroutine<ReaderAndWriter> openConnection(SocketChannel channel) {
        return Streams.open(
                this,
                StreamReader.DEFAULT_LIMIT,
                factory -> getRunningLoop().createConnection(factory, channel));
    }

    /** {@code asyncio.open_unix_connection(path)}. */
    public LibraryCoroutine<ReaderAndWriter> openUnixConnection(Path path) {
        return Streams.open(
                this,
                StreamReader.DEFAULT_LIMIT,
                factory -> getRunningLoop().createUnixConnection(factory, path));
    }

    /**
     * {@code asyncio.start_server(callback, host, port)}.
     *
     * @param host a name or an address; null or empty for all of this machine's
     * @param port 0 for one that is free
     */
    public LibraryCoroutine<Server> startServer(
            ClientConnected callback, @Nullable String host, int port) {
        return startServer(callback, host, port, ServeOptions.DEFAULT);
    }

    /** {@code asyncio.start_server(callback, host, port, **options)}. */
    public LibraryCoroutine<Server> startServer(
            ClientConnected callback, @Nullable String host, int port, ServeOptions options) {
        return Streams.serve(
                this,
                callback,
                options.limit(),
                factory -> getRunningLoop().createServer(factory, host, port, options));
    }

    /** {@code asyncio.start_server(callback, sock=channel)}: of a bound socket. */
    public LibraryCoroutine<Server> startServer(
            ClientConnected callback, ServerSocketChannel channel) {
        return Streams.serve(
                this,
                callback,
                StreamReader.DEFAULT_LIMIT,
                factory -> getRunningLoop().createServer(factory, channel, ServeOptions.DEFAULT));
    }

    /** {@code asyncio.start_unix_server(callback, path)}; closing it removes the path. */
    public LibraryCoroutine<Server> startUnixServer(ClientConnected callback, Path path) {
        return startUnixServer(callback, path, ServeOptions.DEFAULT);
    }

    /** {@code asyncio.start_unix_server(callback, path, **options)}. */
    public LibraryCoroutine<Server> startUnixServer(
            ClientConnected callback, Path path, ServeOptions options) {
        return Streams.serve(
                this,
                callback,
                options.limit(),
                factory -> getRunningLoop().createUnixServer(factory, path, options));
    }

    /** {@code asyncio.wrap_future(future)}. */
    public <R extends @Nullable Object> AsyncFuture<R> wrapFuture(Future<R> future) {
        return implicitLoop().wrapFuture(future);
    }

    /** {@code asyncio.run_coroutine_threadsafe(coroutine, loop)}, from another thread. */
    public <R extends @Nullable Object> Future<R> runCoroutineThreadsafe(
            Awaitable<R> coroutine, EventLoop loop) {
        Future<R> future = new Future<>(py);
        loop.callSoonThreadsafe(() -> Chain.start(loop, coroutine, future));
        return future;
    }
}
