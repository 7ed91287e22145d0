package dev.parallax.semantics.futures;

import dev.parallax.semantics.interpreter.PyFunction;
import dev.parallax.semantics.interpreter.Waits;

import org.jspecify.annotations.Nullable;

/**
 * {@code concurrent.futures.Executor}: makes calls elsewhere. As in a {@code with} block, closing
 * waits for all calls.
 *
 * <pre>{@code
 * MainProgram.runMain(
 *         Interpreter.standard(),
 *         py -> {
 *             PyFunction.OneArgument<Integer, Integer> square = (p, n) -> n * n;
 *             try (Executor pool = new ThreadPoolExecutor(py, 2)) {
 *                 List<Integer> squares = new ArrayList<>();
 *                 pool.map(square, List.of(1, 2, 3)).forEachRemaining(squares::add);
 *                 py.print(squares); // [1, 4, 9]
 *             }
 *         });
 * }</pre>
 */
// A reference to a method fits exactly one of the four shapes of function.
@SuppressWarnings({"FunctionalInterfaceClash", "overloads"})
public abstract class Executor implements AutoCloseable {
    /** For executors. */
    protected Executor() {}

    /**
     * Schedules a call.
     *
     * @throws dev.parallax.semantics.errors.RuntimeError if the executor is shut down or broken
     */
    protected abstract <R extends @Nullable Object> Future<R> schedule(PyFunction.Call call)
            throws InterruptedException;

    /** {@code executor.submit(function)}, for a function that returns something. */
    public final <R extends @Nullable Object> Future<R> submit(PyFunction.NoArguments<R> function)
            throws InterruptedException {
        return schedule(new PyFunction.Call(function, null));
    }

    /** {@code executor.submit(function)}. */
    public final Future<@Nullable Void> submit(PyFunction.SilentNoArguments function)
            throws InterruptedException {
        return schedule(new PyFunction.Call(function, null));
    }

    /** {@code executor.submit(function, argument)}, for a function that returns something. */
    public final <A extends @Nullable Object, R extends @Nullable Object> Future<R> submit(
            PyFunction.OneArgument<A, R> function, A argument) throws InterruptedException {
        return schedule(new PyFunction.Call(function, argument));
    }

    /** {@code executor.submit(function, argument)}. */
    public final <A extends @Nullable Object> Future<@Nullable Void> submit(
            PyFunction.SilentOneArgument<A> function, A argument) throws InterruptedException {
        return schedule(new PyFunction.Call(function, argument));
    }

    /**
     * {@code executor.map(function, arguments)}, for a function that returns something: schedules
     * all calls at once.
     *
     * @return the results in the arguments' order; its {@code next} waits, and raises what the call
     *     raised
     */
    public final <A extends @Nullable Object, R extends @Nullable Object> MapIterator<R> map(
            PyFunction.OneArgument<A, R> function, Iterable<A> arguments)
            throws InterruptedException {
        return map(function, arguments, MapOptions.none());
    }

    /** {@code executor.map(function, arguments)}: schedules all calls at once. */
    public final <A extends @Nullable Object> MapIterator<@Nullable Void> map(
            PyFunction.SilentOneArgument<A> function, Iterable<A> arguments)
            throws InterruptedException {
        return map(function, arguments, MapOptions.none());
    }

    /**
     * {@code executor.map(function, arguments, timeout=…, chunksize=…, buffersize=…)}, for a
     * function that returns something. With a buffer, an argument is taken from the iterator only
     * when there is room for its call: arguments may be without end.
     */
    public <A extends @Nullable Object, R extends @Nullable Object> MapIterator<R> map(
            PyFunction.OneArgument<A, R> function, Iterable<A> arguments, MapOptions options)
            throws InterruptedException {
        return new MappedCalls<A, R>(this, function, arguments).begin(waits(), options);
    }

    /** {@code executor.map(function, arguments, timeout=…, chunksize=…, buffersize=…)}. */
    public <A extends @Nullable Object> MapIterator<@Nullable Void> map(
            PyFunction.SilentOneArgument<A> function, Iterable<A> arguments, MapOptions options)
            throws InterruptedException {
        return new MappedCalls<A, @Nullable Void>(this, function, arguments)
                .begin(waits(), options);
    }

    /** Returns how its callers wait for it. */
    protected abstract Waits waits();

    /** {@code executor.shutdown()}: waits. */
    public final void shutdown() throws InterruptedException {
        shutdown(true, false);
    }

    /** {@code executor.shutdown(wait)}: makes the calls that it has. */
    public final void shutdown(boolean wait) throws InterruptedException {
        shutdown(wait, false);
    }

    /**
     * {@code executor.shutdown(wait, cancel_futures=…)}: takes no more calls.
     *
     * @param wait whether to return only when all calls are made and all workers are gone
     * @param cancelFutures whether to cancel the calls that no worker has taken
     */
    public abstract void shutdown(boolean wait, boolean cancelFutures) throws InterruptedException;

    /** {@code executor.__exit__}: shuts down and waits. */
    @Override
    public final void close() {
        try {
            shutdown(true);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
