package dev.parallax.semantics.coroutine;

import dev.parallax.semantics.errors.RuntimeError;
import dev.parallax.semantics.errors.TypeError;
import dev.parallax.semantics.generator.Resumable;
import dev.parallax.semantics.generator.Suspends;
import dev.parallax.semantics.generator.Yielder;

import org.jspecify.annotations.Nullable;

import java.io.Serializable;

/**
 * The {@code await}, {@code async with} and {@code async for} of one running coroutine or async
 * generator; for its body alone.
 *
 * <pre>{@code
 * Coroutine<Integer> answer = Coroutine.returning(async -> 42);
 * new Asyncio(Interpreter.standard())
 *         .run(
 *                 Coroutine.of(
 *                         async -> {
 *                             System.out.println(async.await(answer)); // 42
 *                         }));
 * }</pre>
 */
public final class Async {
    private final Yielder<@Nullable Object> yielder;

    Async(Yielder<@Nullable Object> yielder) {
        this.yielder = yielder;
    }

    /**
     * {@code await awaitable}: lets the event loop go on until the result is there.
     *
     * @return the result; what the awaitable raises is thrown as it is
     * @throws RuntimeError if it is a coroutine that somebody awaits already, or that has ended
     */
    @SuppressWarnings({"unchecked", "NullAway"}) // an Awaitable of R returns an R
    @Suspends
    public <R extends @Nullable Object> R await(Awaitable<R> awaitable) {
        return (R) yielder.from(begun(awaitable));
    }

    static Resumable begun(Awaitable<?> awaitable) {
        if (awaitable instanceof Coroutine<?> coroutine) {
            if (coroutine.awaitingNow() != null) {
                throw new RuntimeError("coroutine is being awaited already");
            }
            return coroutine;
        }
        Resumable waiting = awaitable.awaiting();
        if (waiting instanceof Coroutine<?> coroutine) {
            coroutine.checkIterator();
        }
        return waiting;
    }

    /**
     * {@code async with manager as value: body}.
     *
     * @return what the body returned; null if it raised and the manager dealt with that
     */
    @SuppressWarnings({"unchecked", "NullAway"}) // the block returns what its body returns
    @Suspends
    public <T extends @Nullable Object, R extends @Nullable Object> @Nullable R with(
            AsyncContextManager<T> manager, WithBody<T, R> body) {
        return (R) yielder.from(new WithBlock<>(manager, body));
    }

    /**
     * {@code async with manager as value}: enters it. Closing what is returned, as
     * try-with-resources does, leaves it.
     *
     * <p>Differs from CPython: the manager is told nothing of what the block raises, and can't keep
     * it back; {@link #with(AsyncContextManager, WithBody)} does both.
     */
    @SuppressWarnings({"unchecked", "NullAway"}) // entering returns what it entered
    @Suspends
    public <T extends @Nullable Object> Entered<T> with(AsyncContextManager<T> manager) {
        return (Entered<T>) yielder.from(new Entering<>(manager, yielder));
    }

    /**
     * {@code async for value in source}: {@code for (var each = async.each(source); each.next();)}
     * and in the loop {@code each.value()}.
     */
    public <T extends @Nullable Object> AsyncLoop<T> each(AsyncIterable<T> source) {
        return new AsyncLoop<>(source.aiter(), yielder);
    }

    /**
     * {@code await value}, where only Python knows whether it can be awaited.
     *
     * @throws TypeError if it can't
     */
    @Suspends
    public @Nullable Object awaitAny(@Nullable Object value) {
        return yielder.from(begun(Awaitable.of(value)));
    }

    /**
     * The block below {@code async with}.
     *
     * @param <T> what the manager gave: the value after {@code as}
     * @param <R> what the block returns
     */
    @FunctionalInterface
    public interface WithBody<T extends @Nullable Object, R extends @Nullable Object>
            extends Serializable {
        /** Runs the block; it awaits by its own {@code async}. */
        R run(Async async, T value) throws Exception;
    }

    /**
     * A context manager that was entered.
     *
     * @param <T> the type of the value
     */
    public static final class Entered<T extends @Nullable Object> implements AutoCloseable {
        private final T value;
        private final AsyncContextManager<T> manager;
        private final Yielder<@Nullable Object> yielder;

        Entered(T value, AsyncContextManager<T> manager, Yielder<@Nullable Object> yielder) {
            this.value = value;
            this.manager = manager;
            this.yielder = yielder;
        }

        /** Returns what the manager gave: the value after {@code as}. */
        public T value() {
            return value;
        }

        /** Leaves the manager. */
        @Override
        @Suspends
        public void close() {
            yielder.from(begun(manager.aexit(null)));
        }
    }
}
