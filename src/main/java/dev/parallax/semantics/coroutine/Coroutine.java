package dev.parallax.semantics.coroutine;

import dev.parallax.semantics.errors.StopIteration;
import dev.parallax.semantics.errors.TypeError;
import dev.parallax.semantics.generator.Body;
import dev.parallax.semantics.generator.Resumable;
import dev.parallax.semantics.generator.Routine;
import dev.parallax.semantics.generator.Signal;
import dev.parallax.semantics.generator.Step;

import org.jspecify.annotations.Nullable;

import java.io.Serializable;

/**
 * A coroutine: what calling an {@code async def} function gives. It runs when it is awaited or made
 * a task, or by {@link #send} as {@code types.CoroutineType} does. Any thread may resume it, one at
 * a time.
 *
 * <p>One that becomes unreachable before it was started is warned of by {@link Warnings}.
 *
 * <p>Differs from CPython: that happens when the garbage collector finds it.
 *
 * <pre>{@code
 * Coroutine<String> greeting = Coroutine.returning("greet", async -> "hello");
 * System.out.println(greeting.name() + " " + greeting.state()); // greet CREATED
 * try {
 *     greeting.send(null);
 * } catch (StopIteration ended) {
 *     System.out.println(ended.value()); // hello
 * }
 * }</pre>
 *
 * @param <R> what it returns
 */
public final class Coroutine<R extends @Nullable Object> implements Awaitable<R>, Resumable {
    /** What Python calls a function without a name. */
    private static final String UNNAMED = "<lambda>";

    private final Routine routine;
    private final String name;
    private final boolean generatorBased;
    private @Nullable Watch watch;

    private Coroutine(Routine routine, String name, boolean generatorBased) {
        this.routine = routine;
        this.name = name;
        this.generatorBased = generatorBased;
    }

    private static <R extends @Nullable Object> Coroutine<R> made(Routine routine, String name) {
        Coroutine<R> made = new Coroutine<>(routine, name, false);
        made.watch = Warnings.watch(made, name);
        return made;
    }

    /** Calls an {@code async def} function that returns nothing. */
    public static Coroutine<@Nullable Void> of(Silent body) {
        return named(UNNAMED, body);
    }

    /** Calls an {@code async def} function that returns something. */
    public static <R extends @Nullable Object> Coroutine<R> returning(Returning<R> body) {
        return returning(UNNAMED, body);
    }

    /**
     * Calls an {@code async def} function that returns nothing.
     *
     * @param name the function's {@code __qualname__}, for messages
     */
    public static Coroutine<@Nullable Void> named(String name, Silent body) {
        return made(Bodies.silent(body), name);
    }

    /**
     * Calls an {@code async def} function that returns something.
     *
     * @param name the function's {@code __qualname__}, for messages
     */
    public static <R extends @Nullable Object> Coroutine<R> returning(
            String name, Returning<R> body) {
        return made(Bodies.coroutine(body), name);
    }

    /**
     * Calls a generator function that {@code @types.coroutine} (once {@code @asyncio.coroutine})
     * made a coroutine function: it waits with {@code yield from}. Like the generator it is, it
     * returns at once if it is awaited again after its end.
     */
    public static Coroutine<@Nullable Void> generatorBased(Body.Silent<@Nullable Object> body) {
        return new Coroutine<>(
                Routine.silent(Routine.Kind.GENERATOR_BASED_COROUTINE, body), UNNAMED, true);
    }

    /** Like {@link #generatorBased}, for a function that returns something. */
    public static <R extends @Nullable Object> Coroutine<R> generatorBasedReturning(
            Body<@Nullable Object> body) {
        return new Coroutine<>(
                Routine.of(Routine.Kind.GENERATOR_BASED_COROUTINE, body), UNNAMED, true);
    }

    /**
     * {@code coroutine.send(value)}.
     *
     * @param value becomes the value of the yield it is suspended at; null is None
     * @return what it yields next
     * @throws StopIteration if it ended; carries its return value
     * @throws TypeError if it has not started and value isn't null
     */
    public @Nullable Object send(@Nullable Object value) {
        return Steps.told(resume(new Signal.Send(value)));
    }

    /**
     * {@code coroutine.throw(error)}: raises the error where it is suspended.
     *
     * @return what it yields next
     * @throws StopIteration if it ended
     */
    public @Nullable Object raise(Throwable error) {
        return Steps.told(resume(Steps.raise(error)));
    }

    /**
     * {@code coroutine.close()}.
     *
     * <p>Differs from CPython: what {@code close()} returns there, {@link #closeForResult} returns.
     */
    @Override
    public void close() {
        closeForResult();
    }

    /**
     * {@code coroutine.close()}, for its value.
     *
     * @return what the body returned when GeneratorExit was raised in it; null if it had ended or
     *     not started, or returned nothing
     */
    public @Nullable Object closeForResult() {
        begun();
        return routine.closeForResult();
    }

    /** Returns where it stands: {@code inspect.getcoroutinestate}. */
    public Routine.State state() {
        return routine.state();
    }

    /** Returns what it waits for, {@code cr_await}; null if it waits for nothing. */
    public @Nullable Resumable awaitingNow() {
        return routine.delegate();
    }

    /** Returns {@code coroutine.__qualname__}. */
    public String name() {
        return name;
    }

    private void begun() {
        Watch watching = watch;
        if (watching != null) {
            watch = null;
            watching.end();
        }
    }

    /** What {@code __await__} returns must be an iterator, which native coroutines are not. */
    void checkIterator() {
        if (!generatorBased) {
            throw new TypeError("__await__() returned a coroutine");
        }
    }

    @Override
    public boolean nativeCoroutine() {
        return !generatorBased;
    }

    @Override
    public Resumable awaiting() {
        return this;
    }

    @Override
    public Routine routine() {
        begun(); // whoever asks is about to resume it
        return routine;
    }

    @Override
    public Step resume(Signal signal) {
        begun();
        return routine.resume(signal);
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
