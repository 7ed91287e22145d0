package dev.parallax.semantics.coroutine;

import dev.parallax.semantics.generator.Body;
import dev.parallax.semantics.generator.Resumable;
import dev.parallax.semantics.generator.Routine;
import dev.parallax.semantics.generator.Signal;
import dev.parallax.semantics.generator.Step;

import org.jspecify.annotations.Nullable;

import java.io.Serializable;

/**
 * A coroutine: what calling an {@code async def} function gives. It runs when it is awaited or made
 * a task.
 *
 * <p>Differs from CPython: nothing warns of one that was never awaited, and a plain generator can
 * delegate to it.
 *
 * @param <R> what it returns
 */
public final class Coroutine<R extends @Nullable Object> implements Awaitable<R>, Resumable {
    private final Routine routine;

    private Coroutine(Routine routine) {
        this.routine = routine;
    }

    /** Calls an {@code async def} function that returns nothing. */
    public static Coroutine<@Nullable Void> of(Silent body) {
        return returning(
                async -> {
                    body.run(async);
                    return null;
                });
    }

    /** Calls an {@code async def} function that returns something. */
    public static <R extends @Nullable Object> Coroutine<R> returning(Returning<R> body) {
        Body<@Nullable Object> inner = yielder -> body.run(new Async(yielder));
        return new Coroutine<>(Routine.of(Routine.Kind.COROUTINE, inner));
    }

    /**
     * Calls a generator function that {@code @asyncio.coroutine} made a coroutine function: it
     * waits with {@code yield from}.
     */
    public static Coroutine<@Nullable Void> generatorBased(Body.Silent<@Nullable Object> body) {
        Body<@Nullable Object> inner =
                yielder -> {
                    body.run(yielder);
                    return null;
                };
        return new Coroutine<>(Routine.of(Routine.Kind.GENERATOR, inner));
    }

    @Override
    public Resumable awaiting() {
        return this;
    }

    @Override
    public Step resume(Signal signal) {
        return routine.resume(signal);
    }

    /** {@code coroutine.close()}. */
    @Override
    public void close() {
        routine.close();
    }

    /**
     * The code of an {@code async def} function that returns something.
     *
     * @param <R> what it returns
     */
    @FunctionalInterface
    public interface Returning<R extends @Nullable Object> extends Serializable {
        /** Runs from the function's first statement to its end. */
        R run(Async async) throws Exception;
    }

    /** The code of an {@code async def} function that returns nothing. */
    @FunctionalInterface
    public interface Silent extends Serializable {
        /** Runs from the function's first statement to its end. */
        void run(Async async) throws Exception;
    }
}
