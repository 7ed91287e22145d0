package dev.parallax.semantics.coroutine;

import dev.parallax.semantics.generator.Resumable;
import dev.parallax.semantics.generator.Routine;

import org.jspecify.annotations.Nullable;

import java.io.Serializable;

/**
 * An async generator: what calling an {@code async def} function with {@code yield} in it gives,
 * {@code types.AsyncGeneratorType}. What its methods return does nothing until it is awaited.
 *
 * <p>Differs from CPython: nothing warns of a method's result that was never awaited, and one that
 * became unreachable is closed some time later.
 *
 * <pre>{@code
 * AsyncGenerator<Integer> countdown =
 *         AsyncGenerator.of(
 *                 (async, y) -> {
 *                     for (int i = 3; i > 0; i--) {
 *                         y.yield(i);
 *                     }
 *                 });
 * new Asyncio(Interpreter.standard())
 *         .run(
 *                 Coroutine.of(
 *                         async -> {
 *                             List<Integer> seen = new ArrayList<>();
 *                             for (var each = async.each(countdown); each.next(); ) {
 *                                 seen.add(each.value());
 *                             }
 *                             System.out.println(seen); // [3, 2, 1]
 *                         }));
 * }</pre>
 *
 * @param <Y> what it yields
 */
public final class AsyncGenerator<Y extends @Nullable Object> implements AsyncIterator<Y> {
    private final AsyncGeneratorCore core;

    AsyncGenerator(AsyncGeneratorCore core) {
        this.core = core;
    }

    /** Calls an async generator function: makes one that has not started. */
    public static <Y extends @Nullable Object> AsyncGenerator<Y> of(Body<Y> body) {
        return new AsyncGenerator<>(new AsyncGeneratorCore(Bodies.asyncGenerator(body)));
    }

    /** {@code generator.__anext__()}. */
    @Override
    public Awaitable<Y> anext() {
        return asend(null);
    }

    /**
     * {@code generator.asend(value)}.
     *
     * @param value becomes the value of the yield it is suspended at; null is None
     */
    public Awaitable<Y> asend(@Nullable Object value) {
        core.begin(this);
        return new Request<>(new AsyncSend(this, core, value));
    }

    /** {@code generator.athrow(error)}: raises the error at the yield it is suspended at. */
    public Awaitable<Y> athrow(Throwable error) {
        core.begin(this);
        return new Request<>(new AsyncThrow(this, core, error));
    }

    /** {@code generator.aclose()}. */
    public Awaitable<@Nullable Void> aclose() {
        core.begin(this);
        return new Request<>(new AsyncThrow(this, core, null));
    }

    /** Says whether a request of it is being awaited: {@code ag_running}. */
    public boolean running() {
        return core.running;
    }

    /** Returns where its body stands: {@code inspect.getasyncgenstate}. */
    public Routine.State state() {
        return core.routine.state();
    }

    /** Returns what its body waits for, {@code ag_await}; null if it waits for nothing. */
    public @Nullable Resumable awaitingNow() {
        return core.routine.delegate();
    }

    /** A request is awaited once; awaiting it again tells so. */
    private record Request<R extends @Nullable Object>(Resumable awaiting)
            implements Awaitable<R> {}

    /**
     * The code of an async generator function.
     *
     * @param <Y> what it yields
     */
    @FunctionalInterface
    public interface Body<Y extends @Nullable Object> extends Serializable {
        /** Runs from the function's first statement to its end. */
        void run(Async async, AsyncYielder<Y> y) throws Exception;
    }
}
