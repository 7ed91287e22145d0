package dev.parallax.semantics.contract;

import static dev.parallax.semantics.contract.SmallCoroutines.send;

import dev.parallax.semantics.Covers;
import dev.parallax.semantics.coroutine.AsyncIterable;
import dev.parallax.semantics.coroutine.AsyncIterator;
import dev.parallax.semantics.coroutine.Awaitable;
import dev.parallax.semantics.coroutine.Coroutine;
import dev.parallax.semantics.errors.LookupError;
import dev.parallax.semantics.generator.Resumable;

import org.jspecify.annotations.Nullable;

/** More of {@code async for}; {@code contract/coroutine_corners.py} is the other half. */
class AsyncForCornerCases {
    private static Coroutine<@Nullable Void> never(Trace t, AsyncIterable<?> source) {
        return Coroutine.of(
                async -> {
                    for (var each = async.each(source); each.next(); ) {
                        t.log("never");
                    }
                });
    }

    @Covers({
        "test_coroutines.CoroutineTest.test_for_7",
        "test_coroutines.CoroutineTest.test_for_8"
    })
    void what_is_looped_over_may_fail(Trace t) {
        AsyncIterable<Integer> fails =
                () -> {
                    throw new LookupError("in aiter");
                };
        send(t, never(t, fails), 1);
    }

    void what_is_looped_over_may_fail_to_begin(Trace t) {
        AsyncIterator<Integer> fails =
                () -> {
                    throw new LookupError("in anext");
                };
        send(t, never(t, fails), 1);
    }

    /** Named as its Python half, which the message shows. */
    private static final class RaisesWhenAwaited implements Awaitable<Integer> {
        @Override
        public Resumable awaiting() {
            throw new LookupError("in await");
        }
    }

    @Covers({
        "test_coroutines.CoroutineTest.test_for_11",
        "test_asyncgen.AsyncGenAsyncioTest.test_anext_await_raises"
    })
    void a_next_value_that_cannot_be_awaited(Trace t) {
        AsyncIterator<Integer> wrong = RaisesWhenAwaited::new;
        t.causes(() -> never(t, wrong).send(null));
        Coroutine<Integer> asks = Coroutine.returning(async -> async.await(wrong.anext()));
        t.causes(() -> asks.send(null));
        Coroutine<Integer> falls = Coroutine.returning(async -> async.await(wrong.anext(1)));
        t.causes(() -> falls.send(null));
    }
}
