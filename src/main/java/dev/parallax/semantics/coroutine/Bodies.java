package dev.parallax.semantics.coroutine;

import dev.parallax.semantics.generator.Routine;
import dev.parallax.semantics.generator.Routine.Kind;
import dev.parallax.semantics.generator.Shape;
import dev.parallax.semantics.generator.Yielder;

import org.jspecify.annotations.Nullable;

/** Hands bodies to the engine: the lambda that the user wrote, and what it is called with. */
final class Bodies {
    private static final Returning RETURNING = new Returning();
    private static final Silent SILENT = new Silent();
    private static final Yielding YIELDING = new Yielding();

    private Bodies() {}

    static Routine coroutine(Coroutine.Returning<?> body) {
        return Routine.of(Kind.COROUTINE, body, RETURNING);
    }

    static Routine silent(Coroutine.Silent body) {
        return Routine.of(Kind.COROUTINE, body, SILENT);
    }

    static <T extends @Nullable Object> Routine with(
            T value, Async.WithBody<T, ? extends @Nullable Object> body) {
        return Routine.of(Kind.BLOCK, body, new With<>(value));
    }

    static <Y extends @Nullable Object> Routine asyncGenerator(AsyncGenerator.Body<Y> body) {
        return Routine.of(Kind.ASYNC_GENERATOR, body, YIELDING);
    }

    private static Async async(Yielder<?> yielder) {
        return new Async(any(yielder));
    }

    /** What a coroutine yields is between what it awaits and the event loop. */
    @SuppressWarnings("unchecked")
    private static <Y extends @Nullable Object> Yielder<Y> any(Yielder<?> yielder) {
        return (Yielder<Y>) yielder;
    }

    private record Returning() implements Shape<Coroutine.Returning<?>> {
        @Override
        public @Nullable Object[] handles(Yielder<?> yielder) {
            return new Object[] {async(yielder)};
        }

        @Override
        public @Nullable Object run(Coroutine.Returning<?> body, Yielder<?> yielder)
                throws Exception {
            return body.run(async(yielder));
        }
    }

    private record Silent() implements Shape<Coroutine.Silent> {
        @Override
        public @Nullable Object[] handles(Yielder<?> yielder) {
            return new Object[] {async(yielder)};
        }

        @Override
        public @Nullable Object run(Coroutine.Silent body, Yielder<?> yielder) throws Exception {
            body.run(async(yielder));
            return null;
        }
    }

    private record With<T extends @Nullable Object>(T value)
            implements Shape<Async.WithBody<T, ? extends @Nullable Object>> {
        @Override
        public @Nullable Object[] handles(Yielder<?> yielder) {
            return new @Nullable Object[] {async(yielder), value};
        }

        @Override
        public @Nullable Object run(
                Async.WithBody<T, ? extends @Nullable Object> body, Yielder<?> yielder)
                throws Exception {
            return body.run(async(yielder), value);
        }
    }

    private record Yielding() implements Shape<AsyncGenerator.Body<?>> {
        @Override
        public @Nullable Object[] handles(Yielder<?> yielder) {
            return new Object[] {async(yielder), new AsyncYielder<>(any(yielder))};
        }

        @Override
        public @Nullable Object run(AsyncGenerator.Body<?> body, Yielder<?> yielder)
                throws Exception {
            body.run(async(yielder), new AsyncYielder<>(any(yielder)));
            return null;
        }
    }
}
