package dev.parallax.semantics.contract;

import static dev.parallax.semantics.contract.SmallCoroutines.give;

import dev.parallax.semantics.Covers;
import dev.parallax.semantics.coroutine.AsyncGenerator;
import dev.parallax.semantics.coroutine.AsyncIterable;
import dev.parallax.semantics.coroutine.AsyncIterator;
import dev.parallax.semantics.coroutine.Coroutine;
import dev.parallax.semantics.errors.LookupError;
import dev.parallax.semantics.errors.StopAsyncIteration;
import dev.parallax.semantics.errors.StopIteration;
import dev.parallax.semantics.generator.Generator;

import org.jspecify.annotations.Nullable;

/**
 * More of async generators: what is awaited; {@code contract/asyncgen_corners.py} is the other
 * half.
 */
class AsyncGeneratorCornerCases {
    /** Asks for every value until it ends. */
    private static void all(Trace t, AsyncIterable<?> source) {
        Coroutine<String> c =
                Coroutine.returning(
                        async -> {
                            for (var each = async.each(source); each.next(); ) {
                                t.log("value", each.value());
                            }
                            return "end";
                        });
        while (true) {
            try {
                t.log("waits", c.send(null));
            } catch (StopIteration e) {
                t.log(e.value());
                return;
            } catch (LookupError e) {
                t.log(Trace.error(e));
                return;
            }
        }
    }

    private static Coroutine<@Nullable Void> fails() {
        return Coroutine.of(
                async -> {
                    throw new LookupError("awaited");
                });
    }

    @Covers("test_asyncgen.AsyncGenTest.test_async_gen_exception_03")
    void what_it_awaits_may_fail(Trace t) {
        AsyncGenerator<@Nullable Object> g =
                AsyncGenerator.of(
                        (async, y) -> {
                            async.await(give("loop"));
                            y.yield(123);
                            async.await(fails());
                            y.yield(456);
                        });
        all(t, g);
    }

    @Covers({
        "test_asyncgen.AsyncGenTest.test_async_gen_exception_07",
        "test_asyncgen.AsyncGenTest.test_async_gen_exception_08",
        "test_asyncgen.AsyncGenTest.test_async_gen_exception_09"
    })
    void values_may_come_while_an_error_waits(Trace t) {
        AsyncGenerator<@Nullable Object> first =
                AsyncGenerator.of(
                        (async, y) -> {
                            try {
                                y.yield(1);
                                throw new LookupError("in try");
                            } finally {
                                y.yield(2);
                                async.await(give("in finally"));
                                y.yield(3);
                            }
                        });
        all(t, first);
        all(t, errorLast());
        Generator<@Nullable Object> plain =
                Generator.of(
                        y -> {
                            try {
                                y.yield(1);
                                throw new LookupError("in try");
                            } finally {
                                y.yield(2);
                                y.yield(3);
                            }
                        });
        for (int i = 0; i < 4; i++) {
            t.tell(() -> plain.next());
        }
    }

    @SuppressWarnings({"Finally", "finally"}) // leaving by finally is what is tried
    private static AsyncGenerator<@Nullable Object> errorLast() {
        return AsyncGenerator.of(
                (async, y) -> {
                    try {
                        y.yield(1);
                        async.await(give("in try"));
                    } finally {
                        y.yield(2);
                        throw new LookupError("in finally");
                    }
                });
    }

    @Covers("test_asyncgen.AsyncGenAsyncioTest.test_python_async_iterator_types_coroutine_anext")
    void a_generator_based_coroutine_gives_the_next_value(Trace t) {
        int[] i = {0};
        AsyncIterator<Integer> counts =
                () ->
                        Coroutine.generatorBasedReturning(
                                y -> {
                                    y.yield("loop");
                                    if (++i[0] > 2) {
                                        throw new StopAsyncIteration("");
                                    }
                                    return i[0];
                                });
        all(t, counts);
    }

    @Covers({
        "test_asyncgen.AsyncGenAsyncioTest.test_async_gen_aiter_class",
        "test_asyncgen.AsyncGenAsyncioTest.test_async_gen_asyncio_03"
    })
    void it_may_be_what_aiter_gives(Trace t) {
        AsyncIterable<Integer> values =
                () ->
                        AsyncGenerator.of(
                                (async, y) -> {
                                    y.yield(1);
                                    async.await(give("loop"));
                                    y.yield(2);
                                });
        all(t, values);
    }

    @Covers("test_asyncgen.AsyncGenAsyncioTest.test_aiter_idempotent")
    void its_iterator_is_itself(Trace t) {
        AsyncGenerator<Integer> g = AsyncGenerator.of((async, y) -> y.yield(1));
        t.log(g.aiter().equals(g), g.aiter().aiter().equals(g));
    }
}
