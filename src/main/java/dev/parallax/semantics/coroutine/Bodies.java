package dev.parallax.semantics.coroutine;

import dev.parallax.semantics.generator.Routine;
import dev.parallax.semantics.generator.Routine.Kind;
import dev.parallax.semantics.generator.Yielder;

import org.jspecify.annotations.Nullable;

/**
 * Hands bodies to the engine: the lambda that the user wrote, its arguments, and, for the engine
 * that can't rewrite it, a call of it.
 */
final class Bodies {
    private Bodies() {}

    static Routine coroutine(Coroutine.Returning<?> body) {
        return Routine.of(
                Kind.COROUTINE,
                body,
                yielder -> new Object[] {async(yielder)},
                yielder -> body.run(async(yielder)));
    }

    static Routine silent(Coroutine.Silent body) {
        return Routine.of(
                Kind.COROUTINE,
                body,
                yielder -> new Object[] {async(yielder)},
                yielder -> {
                    body.run(async(yielder));
                    return null;
                });
    }

    static <T extends @Nullable Object> Routine with(
            T value, Async.WithBody<T, ? extends @Nullable Object> body) {
        return Routine.of(
                Kind.COROUTINE,
                body,
                yielder -> new @Nullable Object[] {async(yielder), value},
                yielder -> body.run(async(yielder), value));
    }

    static <Y extends @Nullable Object> Routine asyncGenerator(AsyncGenerator.Body<Y> body) {
        return Routine.of(
                Kind.ASYNC_GENERATOR,
                body,
                yielder -> new Object[] {async(yielder), new AsyncYielder<>(any(yielder))},
                yielder -> {
                    body.run(async(yielder), new AsyncYielder<>(any(yielder)));
                    return null;
                });
    }

    private static Async async(Yielder<?> yielder) {
        return new Async(any(yielder));
    }

    /** What a coroutine yields is between what it awaits and the event loop. */
    @SuppressWarnings("unchecked")
    private static Yielder<@Nullable Object> any(Yielder<?> yielder) {
        return (Yielder<@Nullable Object>) yielder;
    }
}
