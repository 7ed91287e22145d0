package dev.parallax.semantics.generator;

import dev.parallax.semantics.errors.Raise;
import dev.parallax.semantics.errors.StopIteration;
import dev.parallax.semantics.errors.Traceback;
import dev.parallax.semantics.text.PyText;

import org.jspecify.annotations.Nullable;

import java.util.Iterator;

/**
 * Python's generator. Any thread may resume it, one at a time.
 *
 * <p>A generator that is given up before its end should be closed; try-with-resources does it.
 *
 * <pre>{@code
 * try (Generator<Integer> squares =
 *         Generator.of(
 *                 y -> {
 *                     for (int i = 1; ; i++) {
 *                         y.yield(i * i);
 *                     }
 *                 })) {
 *     System.out.println(squares.next()); // 1
 *     System.out.println(squares.next()); // 4
 * }
 * }</pre>
 *
 * @param <Y> what it yields
 */
public final class Generator<Y extends @Nullable Object>
        implements Iterable<Y>, Resumable, AutoCloseable {
    private final Routine routine;

    private Generator(Routine routine) {
        this.routine = routine;
    }

    /** Calls a generator function that returns nothing: makes a generator that has not started. */
    public static <Y extends @Nullable Object> Generator<Y> of(Body.Silent<Y> body) {
        return new Generator<>(Routine.silent(Routine.Kind.GENERATOR, body));
    }

    /** Calls a generator function that returns a value: makes a generator that has not started. */
    public static <Y extends @Nullable Object> Generator<Y> returning(Body<Y> body) {
        return new Generator<>(Routine.of(Routine.Kind.GENERATOR, body));
    }

    /**
     * {@code next(generator)}.
     *
     * @return what it yields
     * @throws StopIteration if it has ended; carries its return value the first time
     * @throws dev.parallax.semantics.errors.ValueError if it is running
     */
    public Y next() {
        return value(resume(Signal.NEXT));
    }

    /**
     * {@code generator.send(value)}.
     *
     * @param value becomes the value of the yield it is suspended at; null is None
     * @return what it yields next
     * @throws StopIteration if it ended
     * @throws dev.parallax.semantics.errors.TypeError if it has not started and value isn't null
     */
    public Y send(@Nullable Object value) {
        return value(resume(new Signal.Send(value)));
    }

    /**
     * {@code generator.throw(error)}: raises the error at the yield it is suspended at.
     *
     * @return what it yields next
     * @throws StopIteration if it ended
     */
    public Y raise(Throwable error) {
        // In Python a traceback begins where an exception is raised, not where it is made.
        error.setStackTrace(new StackTraceElement[0]);
        return value(resume(new Signal.Raise(error)));
    }

    /**
     * {@code generator.close()}.
     *
     * <p>Differs from CPython: what {@code close()} returns there, {@link #closeForResult} returns.
     */
    @Override
    public void close() {
        routine.close();
    }

    /**
     * {@code generator.close()}, for its value.
     *
     * @return what the body returned when GeneratorExit was raised in it; null if it had ended or
     *     not started, or returned nothing
     */
    public @Nullable Object closeForResult() {
        return routine.closeForResult();
    }

    @Override
    public Step resume(Signal signal) {
        return routine.resume(signal);
    }

    @Override
    public Routine routine() {
        return routine;
    }

    /** Returns where it stands: {@code inspect.getgeneratorstate}. */
    public Routine.State state() {
        return routine.state();
    }

    /** Returns what it is suspended in by {@code yield from}: {@code gi_yieldfrom}, or null. */
    public @Nullable Resumable yieldingFrom() {
        return routine.delegate();
    }

    /** Goes on from where the generator stands; it is not restarted. */
    @Override
    public Iterator<Y> iterator() {
        return new GeneratorIterator<>(this);
    }

    /** Whoever made the generator knows what it yields; the engine doesn't. */
    @SuppressWarnings({"unchecked", "NullAway"}) // of a nullable Y, null is one
    Y value(Step step) {
        if (step instanceof Step.Yielded yielded) {
            return (Y) yielded.value();
        }
        if (step instanceof Step.Raised raised) {
            Throwable error = raised.error();
            Traceback.continueIn(error, new Throwable().getStackTrace());
            throw Raise.any(error);
        }
        Object value = ((Step.Returned) step).value();
        throw new StopIteration(value, value == null ? "" : PyText.str(value));
    }
}
