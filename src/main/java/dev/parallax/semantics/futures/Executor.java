package dev.parallax.semantics.futures;

import dev.parallax.semantics.interpreter.PyFunction;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * {@code concurrent.futures.Executor}: makes calls elsewhere. As in a {@code with} block, closing
 * waits for all calls.
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
    public final <A extends @Nullable Object, R extends @Nullable Object> Iterator<R> map(
            PyFunction.OneArgument<A, R> function, Iterable<A> arguments)
            throws InterruptedException {
        return this.<A, R>scheduleAll(function, arguments);
    }

    /** {@code executor.map(function, arguments)}: schedules all calls at once. */
    public final <A extends @Nullable Object> Iterator<@Nullable Void> map(
            PyFunction.SilentOneArgument<A> function, Iterable<A> arguments)
            throws InterruptedException {
        return this.<A, @Nullable Void>scheduleAll(function, arguments);
    }

    private <A extends @Nullable Object, R extends @Nullable Object> Iterator<R> scheduleAll(
            PyFunction function, Iterable<A> arguments) throws InterruptedException {
        List<Future<R>> futures = new ArrayList<>();
        for (A argument : arguments) {
            futures.add(schedule(new PyFunction.Call(function, argument)));
        }
        return new ResultIterator<>(futures.iterator());
    }

    /**
     * {@code executor.shutdown(wait)}: takes no more calls, makes those that it has.
     *
     * @param wait whether to return only when all calls are made and all workers are gone
     */
    public abstract void shutdown(boolean wait) throws InterruptedException;

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
