package dev.parallax.semantics.coroutine;

import dev.parallax.semantics.generator.Suspends;
import dev.parallax.semantics.generator.Yielder;

import org.jspecify.annotations.Nullable;

/**
 * The {@code yield} of one running async generator; for its body alone.
 *
 * <pre>{@code
 * AsyncGenerator<Object> echo =
 *         AsyncGenerator.of(
 *                 (async, y) -> {
 *                     Object got = y.yield("ready");
 *                     y.yield(got);
 *                 });
 * new Asyncio(Interpreter.standard())
 *         .run(
 *                 Coroutine.of(
 *                         async -> {
 *                             async.await(echo.anext());
 *                             System.out.println(async.await(echo.asend("hello"))); // hello
 *                         }));
 * }</pre>
 *
 * @param <Y> what the body yields
 */
@SuppressWarnings("NamedLikeContextualKeyword") // the word itself is the point
public final class AsyncYielder<Y extends @Nullable Object> {
    private final Yielder<@Nullable Object> yielder;

    AsyncYielder(Yielder<@Nullable Object> yielder) {
        this.yielder = yielder;
    }

    /**
     * {@code yield value}.
     *
     * @return what {@code asend} sent in, null for None
     */
    @Suspends
    public @Nullable Object yield(Y value) {
        return yielder.yield(new Produced(value));
    }

    /**
     * What the generator yields to whoever iterates over it; anything else that its body yields is
     * meant for the event loop.
     */
    record Produced(@Nullable Object value) {}
}
