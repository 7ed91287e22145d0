package dev.parallax.semantics.contract;

import static dev.parallax.semantics.contract.SmallCoroutines.give;
import static dev.parallax.semantics.contract.SmallCoroutines.raises;

import dev.parallax.semantics.Covers;
import dev.parallax.semantics.coroutine.AsyncIterator;
import dev.parallax.semantics.coroutine.Coroutine;
import dev.parallax.semantics.errors.LookupError;
import dev.parallax.semantics.errors.StopAsyncIteration;
import dev.parallax.semantics.errors.StopIteration;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/** {@code async for}; {@code contract/coroutines.py} is the other half. */
class AsyncForCases {
    private static AsyncIterator<@Nullable Object> counts(int n) {
        int[] i = {0};
        return () ->
                Coroutine.<@Nullable Object>returning(
                        async -> {
                            if (++i[0] > n) {
                                throw new StopAsyncIteration("");
                            }
                            return async.await(give(i[0]));
                        });
    }

    private static Coroutine<@Nullable Object> loop(Trace t, AsyncIterator<?> source) {
        return Coroutine.<@Nullable Object>returning(
                async -> {
                    for (var each = async.each(source); each.next(); ) {
                        t.log("value", each.value());
                    }
                    return "end";
                });
    }

    @Covers("test_coroutines.CoroutineTest.test_for_1")
    void async_for_takes_every_value(Trace t) {
        var c = loop(t, counts(2));
        t.tell(() -> c.send(null));
        t.tell(() -> c.send("a"));
        t.tell(() -> c.send("b"));
    }

    void async_for_passes_errors_on(Trace t) {
        var c = loop(t, counts(2));
        t.tell(() -> c.send(null));
        t.tell(() -> c.raise(new LookupError("x")));
    }

    void async_for_passes_a_stop_iteration_on_as_an_error(Trace t) {
        AsyncIterator<@Nullable Void> stops = () -> raises(new StopIteration(7, "7"));
        t.causes(() -> loop(t, stops).send(null));
    }

    @Covers("test_asyncgen.AsyncGenAsyncioTest.test_python_async_iterator_anext")
    void anext_with_a_fallback(Trace t) {
        var c =
                Coroutine.<@Nullable Object>returning(
                        async -> {
                            var counts = counts(1);
                            return Arrays.asList(
                                    async.await(counts.anext("none")),
                                    async.await(counts.anext("none")));
                        });
        t.tell(() -> c.send(null));
        t.tell(() -> c.send("one"));
    }
}
