package dev.parallax.semantics.multiprocessing;

import dev.parallax.semantics.errors.ValueError;
import dev.parallax.semantics.interpreter.ExitHandlers;
import dev.parallax.semantics.interpreter.Interpreter;
import dev.parallax.semantics.interpreter.PyFunction;
import dev.parallax.semantics.interpreter.PyFunction.OneArgument;

import org.jspecify.annotations.Nullable;

import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;

/**
 * {@code multiprocessing.Pool}: daemonic processes that make calls. A process that dies is
 * replaced, and its call never ends, as in CPython. Any thread may use it.
 *
 * <p>Differs from CPython: a {@code with} block is {@code try (var block = pool.enter())}, since
 * {@link #close} means something else; {@code SystemExit} in a call travels like any exception; an
 * iterable is read at once, by the caller.
 *
 * <pre>{@code
 * @Test
 * void processes_share_the_work() {
 *     List<Integer> squares = new ArrayList<>();
 *     MainProgram.runMain(
 *             Interpreter.standard(),
 *             py -> {
 *                 Pool pool = Multiprocessing.getContext(py).pool(2);
 *                 try (Pool.Block _ = pool.enter()) {
 *                     squares.addAll(pool.map((child, x) -> x * x, List.of(1, 2, 3)));
 *                 }
 *             });
 *     assertThat(squares).containsExactly(1, 4, 9);
 * }
 * }</pre>
 */
public final class Pool {
    private final Interpreter py;
    private final int size;
    private final Crew crew;
    private final ExitHandlers.Handler atExit = this::terminate;
    private State state = State.RUN;

    private enum State {
        RUN,
        CLOSE,
        TERMINATE
    }

    Pool(Interpreter py, StartMethod method, int processes, PoolOptions options) {
        if (processes < 1) {
            throw new ValueError("Number of processes must be at least 1");
        }
        this.py = py;
        size = processes;
        crew = new Crew(py, CrewPlan.pool(processes, options, method));
        crew.hire();
        py.exitHandlers().add(atExit);
    }

    /** {@code pool.apply(function, (argument,))}. */
    public <A extends @Nullable Object, R extends @Nullable Object> R apply(
            OneArgument<A, R> function, A argument) throws InterruptedException {
        return applyAsync(function, argument).get();
    }

    /** {@code pool.apply_async(function, (argument,))}. */
    public <A extends @Nullable Object, R extends @Nullable Object> AsyncResult<R> applyAsync(
            OneArgument<A, R> function, A argument) {
        return applyAsync(function, argument, null, null);
    }

    /**
     * {@code pool.apply_async(function, (argument,), callback=…, error_callback=…)}.
     *
     * @param callback gets the result, on another thread, before the result is ready; or null
     * @param errorCallback gets what the call raised; or null
     */
    public <A extends @Nullable Object, R extends @Nullable Object> AsyncResult<R> applyAsync(
            OneArgument<A, R> function,
            A argument,
            @Nullable Consumer<R> callback,
            @Nullable Consumer<Throwable> errorCallback) {
        checkRunning();
        AsyncResult<R> result = new AsyncResult<>(py, callback, errorCallback);
        crew.submit(
                PoolJob.<R>of(
                        new PyFunction.Call(function, argument), result::succeed, result::fail));
        return result;
    }

    /** {@code pool.map(function, arguments)}. */
    public <A extends @Nullable Object, R extends @Nullable Object> List<R> map(
            OneArgument<A, R> function, Iterable<A> arguments) throws InterruptedException {
        return mapAsync(function, arguments, 0).get();
    }

    /** {@code pool.map(function, arguments, chunksize)}. */
    public <A extends @Nullable Object, R extends @Nullable Object> List<R> map(
            OneArgument<A, R> function, Iterable<A> arguments, int chunksize)
            throws InterruptedException {
        return mapAsync(function, arguments, chunksize).get();
    }

    /**
     * {@code pool.map_async(function, arguments, chunksize)}.
     *
     * @param chunksize how many arguments travel together; 0 for a fourth of each process's share
     */
    public <A extends @Nullable Object, R extends @Nullable Object> AsyncResult<List<R>> mapAsync(
            OneArgument<A, R> function, Iterable<A> arguments, int chunksize) {
        return mapAsync(function, arguments, chunksize, null, null);
    }

    /**
     * {@code pool.map_async(function, arguments, chunksize, callback=…, error_callback=…)}.
     *
     * @param chunksize how many arguments travel together; 0 for a fourth of each process's share
     * @param callback gets the results, on another thread, before they are ready; or null
     * @param errorCallback gets what the first failing call raised; or null
     */
    public <A extends @Nullable Object, R extends @Nullable Object> AsyncResult<List<R>> mapAsync(
            OneArgument<A, R> function,
            Iterable<A> arguments,
            int chunksize,
            @Nullable Consumer<List<R>> callback,
            @Nullable Consumer<Throwable> errorCallback) {
        checkRunning();
        AsyncResult<List<R>> result = new AsyncResult<>(py, callback, errorCallback);
        new PoolMap<A, R>(crew, size, result).submit(function, arguments, chunksize);
        return result;
    }

    /** {@code pool.starmap_async(function, arguments)}, for functions of a list of arguments. */
    public <R extends @Nullable Object> AsyncResult<List<R>> starmapAsync(
            OneArgument<List<Object>, R> function, Iterable<List<Object>> arguments) {
        return mapAsync(function, arguments, 0);
    }

    /** {@code pool.starmap(function, arguments)}, for functions of a list of arguments. */
    public <R extends @Nullable Object> List<R> starmap(
            OneArgument<List<Object>, R> function, Iterable<List<Object>> arguments)
            throws InterruptedException {
        return map(function, arguments);
    }

    /** {@code pool.imap(function, arguments)}: the results in the arguments' order. */
    public <A extends @Nullable Object, R extends @Nullable Object> PoolIterator<R> imap(
            OneArgument<A, R> function, Iterable<A> arguments) {
        return imap(function, arguments, 1, true);
    }

    /** {@code pool.imap_unordered(function, arguments)}: the results as they come. */
    public <A extends @Nullable Object, R extends @Nullable Object> PoolIterator<R> imapUnordered(
            OneArgument<A, R> function, Iterable<A> arguments) {
        return imap(function, arguments, 1, false);
    }

    /**
     * {@code pool.imap} or {@code imap_unordered} with a chunk size.
     *
     * @param chunksize how many arguments travel together, 1 or more
     * @throws ValueError if it is less
     */
    public <A extends @Nullable Object, R extends @Nullable Object> PoolIterator<R> imap(
            OneArgument<A, R> function, Iterable<A> arguments, int chunksize, boolean ordered) {
        checkRunning();
        if (chunksize < 1) {
            throw new ValueError("Chunksize must be 1+, not " + chunksize);
        }
        PoolIterator<R> results = new PoolIterator<>(py, ordered);
        Chunk calls = new Chunk(function);
        Iterator<A> left = arguments.iterator();
        while (left.hasNext()) {
            crew.submit(results.job(new PyFunction.Call(calls, Chunk.take(left, chunksize))));
        }
        results.complete();
        return results;
    }

    private synchronized void checkRunning() {
        if (state != State.RUN) {
            throw new ValueError("Pool not running");
        }
    }

    /** {@code pool.close()}: takes no more calls, makes those that it has. */
    public void close() {
        synchronized (this) {
            if (state == State.RUN) {
                state = State.CLOSE;
            }
        }
        crew.close();
    }

    /** {@code pool.terminate()}: ends all processes at once; what they had to do is lost. */
    public void terminate() throws InterruptedException {
        synchronized (this) {
            state = State.TERMINATE;
        }
        py.exitHandlers().remove(atExit);
        List<Crew.Job> lost = crew.takeAll();
        assert lost.stream().noneMatch(FutureJob.class::isInstance) : "nobody waits for a future";
        crew.close();
        crew.members().forEach(CrewMember::endNow);
        join();
    }

    /**
     * {@code pool.join()}: waits without the GIL for the processes' end.
     *
     * @throws ValueError unless it is closed
     */
    public void join() throws InterruptedException {
        synchronized (this) {
            if (state == State.RUN) {
                throw new ValueError("Pool is still running");
            }
        }
        py.gil()
                .<@Nullable Void, InterruptedException>blocking(
                        () -> {
                            crew.join();
                            return null;
                        });
    }

    /** {@code with pool:}, whose end is {@link #terminate}. */
    public Block enter() {
        checkRunning();
        return new Block(this);
    }

    /**
     * The inside of a {@code with} block.
     *
     * @param pool whose
     */
    public record Block(Pool pool) implements AutoCloseable {
        /** {@code pool.__exit__}. */
        @Override
        public void close() {
            try {
                pool.terminate();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
