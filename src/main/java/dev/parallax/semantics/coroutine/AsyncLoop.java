package dev.parallax.semantics.coroutine;

import dev.parallax.semantics.errors.StopAsyncIteration;
import dev.parallax.semantics.errors.TypeError;
import dev.parallax.semantics.generator.Resumable;
import dev.parallax.semantics.generator.Signal;
import dev.parallax.semantics.generator.Step;
import dev.parallax.semantics.generator.Suspends;
import dev.parallax.semantics.generator.Yielder;

import org.jspecify.annotations.Nullable;

/**
 * One running {@code async for}; for the body that made it.
 *
 * <pre>{@code
 * AsyncGenerator<Integer> numbers =
 *         AsyncGenerator.of(
 *                 (async, y) -> {
 *                     y.yield(1);
 *                     y.yield(2);
 *                 });
 * new Asyncio(Interpreter.standard())
 *         .run(
 *                 Coroutine.of(
 *                         async -> {
 *                             AsyncLoop<Integer> each = async.each(numbers);
 *                             int sum = 0;
 *                             while (each.next()) {
 *                                 sum += each.value();
 *                             }
 *                             System.out.println(sum); // 3
 *                         }));
 * }</pre>
 *
 * @param <T> the type of the values
 */
public final class AsyncLoop<T extends @Nullable Object> {
    private final AsyncIterator<T> iterator;
    private final Yielder<@Nullable Object> yielder;
    private @Nullable Object value;

    AsyncLoop(AsyncIterator<T> iterator, Yielder<@Nullable Object> yielder) {
        this.iterator = iterator;
        this.yielder = yielder;
    }

    /** Waits for the next value; returns whether there is one. */
    @SuppressWarnings("NullAway") // Turn returns a Boolean
    @Suspends
    public Boolean next() {
        return (Boolean) yielder.from(new Turn(begun(iterator.anext())));
    }

    private static Resumable begun(Awaitable<?> next) {
        try {
            return Async.begun(next);
        } catch (RuntimeException e) {
            String text = "'async for' received an invalid object from __anext__: ";
            TypeError refused = new TypeError(text + TypeNames.of(next));
            refused.initCause(e);
            throw refused;
        }
    }

    /** Returns the value that the last {@link #next} found. */
    @SuppressWarnings({"unchecked", "NullAway"}) // an AsyncIterator of T gives Ts
    public T value() {
        return (T) value;
    }

    private final class Turn implements Resumable {
        private final Resumable waiting;

        Turn(Resumable waiting) {
            this.waiting = waiting;
        }

        @Override
        public Step resume(Signal signal) {
            return switch (waiting.resume(signal)) {
                case Step.Returned(var next) -> {
                    value = next;
                    yield new Step.Returned(true);
                }
                case Step.Raised(StopAsyncIteration stop) -> new Step.Returned(false);
                case Step other -> other;
            };
        }

        @Override
        public boolean accepts(Signal signal) {
            return waiting.accepts(signal);
        }

        @Override
        public void close() {
            waiting.close();
        }
    }
}
