package dev.parallax.testing.java;

import dev.parallax.semantics.coroutine.AsyncGenerator;
import dev.parallax.semantics.coroutine.AsyncIterable;
import dev.parallax.semantics.coroutine.Awaitable;
import dev.parallax.semantics.errors.PyBaseException;
import dev.parallax.semantics.errors.PyException;
import dev.parallax.semantics.errors.Raise;
import dev.parallax.semantics.generator.Generator;
import dev.parallax.semantics.generator.Signal;
import dev.parallax.semantics.generator.Step;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.Constructor;
import java.util.List;

/**
 * What a port returns that goes on step by step, as Python sees it.
 *
 * <pre>{@code
 * Generator<Integer> generator = Generator.of(y -> y.yield(1));
 * System.out.println(PortSteps.nature(generator)); // GENERATOR
 * System.out.println(PortSteps.send(generator, null)); // Stepped[ended=false, value=1]
 * Throwable error = PortSteps.error(List.of("MyError", "ValueError"), "no");
 * System.out.println(error instanceof ValueError); // true
 * }</pre>
 */
public final class PortSteps {
    private PortSteps() {}

    /** What Python can do with an object. */
    public enum Nature {
        /** {@code send}, {@code throw}, {@code close}. */
        GENERATOR,
        /** {@code asend}, {@code athrow}, {@code aclose}. */
        ASYNC_GENERATOR,
        /** {@code async for}. */
        ASYNC_ITERABLE,
        /** {@code await}. */
        AWAITABLE,
        /** None of these. */
        OTHER
    }

    /**
     * How far a generator came.
     *
     * @param ended whether it returned, which is Python's StopIteration
     * @param value what it yielded or returned
     */
    public record Stepped(boolean ended, @Nullable Object value) {}

    /** Returns an object's nature. */
    public static Nature nature(@Nullable Object object) {
        return switch (object) {
            case Generator<?> _ -> Nature.GENERATOR;
            case AsyncGenerator<?> _ -> Nature.ASYNC_GENERATOR;
            case AsyncIterable<?> _ -> Nature.ASYNC_ITERABLE;
            case Awaitable<?> _ -> Nature.AWAITABLE;
            case null, default -> Nature.OTHER;
        };
    }

    /** {@code generator.send(value)}; throws what it raises. */
    public static Stepped send(Object generator, @Nullable Object value) {
        return resume(generator, new Signal.Send(value));
    }

    /** {@code generator.throw(error)}; throws what it raises. */
    public static Stepped raise(Object generator, Throwable error) {
        return resume(generator, new Signal.Raise(error));
    }

    private static Stepped resume(Object generator, Signal signal) {
        return switch (((Generator<?>) generator).resume(signal)) {
            case Step.Yielded(var value) -> new Stepped(false, value);
            case Step.Returned(var value) -> new Stepped(true, value);
            case Step.Raised(Throwable error) -> throw Raise.any(error);
        };
    }

    /** {@code generator.close()}; returns what its body returned. */
    public static @Nullable Object close(Object generator) {
        return ((Generator<?>) generator).closeForResult();
    }

    /**
     * Makes the Java exception that stands for one of Python's: of the first of these classes that
     * the library has.
     *
     * @param names those of the class and the ones above it, the nearest first
     * @param message its text
     */
    public static Throwable error(List<String> names, String message) {
        for (String name : names) {
            Throwable made = made(name, message);
            if (made != null) {
                return made;
            }
        }
        return new PyException(message);
    }

    private static @Nullable Throwable made(String name, String message) {
        try {
            Class<?> type = Class.forName(PyBaseException.class.getPackageName() + "." + name);
            Constructor<?> way = type.getConstructor(String.class);
            return way.newInstance(message) instanceof PyBaseException error ? error : null;
        } catch (ReflectiveOperationException e) {
            return null; // the class above it may do
        }
    }
}
