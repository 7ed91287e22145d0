package dev.parallax.semantics.coroutine;

import dev.parallax.semantics.generator.Yielder;

import org.jspecify.annotations.Nullable;

/** The {@code await} and {@code async with} of one running coroutine; for its body alone. */
public final class Async {
    private final Yielder<@Nullable Object> yielder;

    Async(Yielder<@Nullable Object> yielder) {
        this.yielder = yielder;
    }

    /**
     * {@code await awaitable}: lets the event loop go on until the result is there.
     *
     * @return the result; what the awaitable raises is thrown as it is
     */
    @SuppressWarnings({"unchecked", "NullAway"}) // an Awaitable of R returns an R
    public <R extends @Nullable Object> R await(Awaitable<R> awaitable) {
        return (R) yielder.from(awaitable.awaiting());
    }

    /**
     * {@code async with manager as value}: enters it. Closing what is returned, as
     * try-with-resources does, leaves it.
     */
    public <T extends @Nullable Object> Entered<T> with(AsyncContextManager<T> manager) {
        T value = await(manager.aenter());
        return new Entered<>(value, () -> this.<@Nullable Void>await(manager.aexit()));
    }

    /**
     * A context manager that was entered.
     *
     * @param value what it gave: the value after {@code as}
     * @param leave leaves it
     * @param <T> the type of the value
     */
    public record Entered<T extends @Nullable Object>(T value, Runnable leave)
            implements AutoCloseable {
        @Override
        public void close() {
            leave.run();
        }
    }
}
