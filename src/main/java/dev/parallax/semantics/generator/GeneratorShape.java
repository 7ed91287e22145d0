package dev.parallax.semantics.generator;

import org.jspecify.annotations.Nullable;

import java.io.Serializable;

/** The bodies of generators: they get the yielder alone. */
abstract sealed class GeneratorShape<B extends Serializable> implements Shape<B> {
    static final Shape<Body<?>> RETURNING = new Returning();
    static final Shape<Body.Silent<?>> SILENT = new Silent();

    @Override
    public final @Nullable Object[] handles(Yielder<?> yielder) {
        return new Object[] {yielder};
    }

    /** Whoever writes a body says what it yields; the engine does not care. */
    @SuppressWarnings("unchecked")
    private static <Y extends @Nullable Object> Yielder<Y> any(Yielder<?> yielder) {
        return (Yielder<Y>) yielder;
    }

    private static final class Returning extends GeneratorShape<Body<?>> {
        @Override
        public @Nullable Object run(Body<?> body, Yielder<?> yielder) throws Exception {
            return body.run(any(yielder));
        }
    }

    private static final class Silent extends GeneratorShape<Body.Silent<?>> {
        @Override
        public @Nullable Object run(Body.Silent<?> body, Yielder<?> yielder) throws Exception {
            body.run(any(yielder));
            return null;
        }
    }
}
