package dev.parallax.semantics.contract;

import static dev.parallax.semantics.contract.CoroutineCases.give;

import dev.parallax.semantics.Covers;
import dev.parallax.semantics.coroutine.AsyncGenerator;
import dev.parallax.semantics.coroutine.AsyncIterable;
import dev.parallax.semantics.coroutine.AsyncIterator;
import dev.parallax.semantics.coroutine.Awaitable;
import dev.parallax.semantics.coroutine.Coroutine;
import dev.parallax.semantics.errors.ErrorName;
import dev.parallax.semantics.errors.GeneratorExit;
import dev.parallax.semantics.errors.LookupError;
import dev.parallax.semantics.errors.Raise;
import dev.parallax.semantics.errors.StopAsyncIteration;
import dev.parallax.semantics.errors.StopIteration;
import dev.parallax.semantics.errors.ValueError;
import dev.parallax.semantics.generator.Generator;
import dev.parallax.semantics.generator.Signal;
import dev.parallax.semantics.text.Tuple;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** More of async generators: {@code contract/asyncgen_corners.py} is the other half. */
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

    private static void run(Trace t, Awaitable<?> awaitable) {
        new Request(t, awaitable).step();
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

    private static AsyncGenerator<@Nullable Object> catches() {
        return AsyncGenerator.of(
                (async, y) -> {
                    try {
                        y.yield(1);
                    } catch (LookupError e) {
                        // goes on
                    }
                    while (true) {
                        try {
                            async.await(give("waits"));
                        } catch (LookupError e) {
                            // goes on
                        }
                    }
                });
    }

    private static List<Function<AsyncGenerator<@Nullable Object>, Awaitable<?>>> requests(
            Throwable error) {
        return List.of(g -> g.asend(null), g -> g.athrow(error), g -> g.aclose());
    }

    @Covers({
        "test_asyncgen.AsyncGenTest.test_async_gen_asend_throw_concurrent_with_throw",
        "test_asyncgen.AsyncGenTest.test_async_gen_athrow_throw_concurrent_with_throw"
    })
    void throwing_into_a_request_while_a_throw_runs(Trace t) {
        for (var make : requests(new ValueError("x"))) {
            var g = catches();
            run(t, g.asend(null));
            new Request(t, g.athrow(new LookupError("first"))).raise(new LookupError("thrown"));
            var second = new Request(t, make.apply(g));
            second.raise(new LookupError("second"));
            second.step();
        }
    }

    @Covers("test_asyncgen.AsyncGenTest.test_async_gen_athrow_close_runtime_error")
    void a_throw_that_waits_when_closed_is_an_error(Trace t) {
        AsyncGenerator<@Nullable Object> g =
                AsyncGenerator.of(
                        (async, y) -> {
                            try {
                                y.yield(1);
                            } catch (LookupError e) {
                                try {
                                    async.await(give("waits"));
                                } catch (GeneratorExit exit) {
                                    async.await(give("waits on"));
                                }
                            }
                        });
        run(t, g.asend(null));
        var a = new Request(t, g.athrow(new LookupError("x")));
        a.step();
        a.close();
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

    private static AsyncGenerator<String> yieldsLate() {
        return AsyncGenerator.of(
                (async, y) -> {
                    try {
                        async.await(give(1));
                    } catch (ValueError e) {
                        async.await(give(2));
                    }
                });
    }

    private static void raise(Request request) {
        request.raise(new ValueError("val"));
    }

    private static void anext(Trace t, AsyncGenerator<String> g, List<Consumer<Request>> steps) {
        var request = new Request(t, g.anext("default"));
        steps.forEach(step -> step.accept(request));
    }

    @Covers("test_asyncgen.AsyncGenAsyncioTest.test_anext_iter")
    void a_next_value_with_a_fallback_can_be_thrown_into(Trace t) {
        Consumer<Request> thrown = AsyncGeneratorCornerCases::raise;
        anext(t, yieldsLate(), List.of(Request::step, thrown, Request::step));
        anext(t, yieldsLate(), List.of(Request::step, thrown, thrown));
        anext(t, yieldsLate(), List.of(Request::step, Request::close, Request::step));
        anext(t, yieldsLate(), List.of(thrown));
        AsyncGenerator<String> ends =
                AsyncGenerator.of(
                        (async, y) -> {
                            try {
                                async.await(give(1));
                            } catch (ValueError e) {
                                return;
                            }
                            y.yield("never");
                        });
        anext(t, ends, List.of(Request::step, thrown));
    }

    @Covers("test_asyncgen.AsyncGenAsyncioTest.test_async_gen_asyncio_anext_04")
    void a_request_thrown_into_before_it_is_awaited(Trace t) {
        AsyncGenerator<@Nullable Object> g =
                AsyncGenerator.of(
                        (async, y) -> {
                            y.yield(1);
                            async.await(give("loop"));
                            try {
                                y.yield(2);
                                y.yield(3);
                            } catch (ValueError e) {
                                y.yield(1000);
                            }
                            async.await(give("loop"));
                            y.yield(4);
                        });
        run(t, g.anext());
        var second = new Request(t, g.anext());
        second.step();
        second.step();
        new Request(t, g.anext()).raise(new ValueError("x"));
        var last = new Request(t, g.anext());
        last.step();
        last.step();
        run(t, g.anext());
    }

    @Covers({
        "test_asyncgen.AsyncGenAsyncioTest.test_async_gen_asyncio_anext_06",
        "test_asyncgen.AsyncGenAsyncioTest.test_async_gen_asyncio_athrow_03",
        "test_asyncgen.AsyncGenAsyncioTest.test_async_gen_asyncio_aclose_10"
    })
    void it_may_take_every_error_for_its_end(Trace t) {
        for (var ask : requests(new ValueError("x"))) {
            AsyncGenerator<@Nullable Object> g =
                    AsyncGenerator.of(
                            (async, y) -> {
                                try {
                                    y.yield(1);
                                } catch (Throwable e) {
                                    t.log("caught", ErrorName.of(e).name());
                                }
                                t.log("goes on");
                            });
            run(t, g.asend(null));
            run(t, ask.apply(g));
        }
    }

    private static @Nullable Object value(Awaitable<?> awaitable) {
        try {
            return new Request(new Trace(), awaitable).told(Signal.NEXT);
        } catch (StopIteration e) {
            return e.value() instanceof StopIteration stop
                    ? Tuple.of("stop", stop.value())
                    : e.value();
        }
    }

    @Covers({
        "test_asyncgen.AsyncGenAsyncioTest.test_async_gen_asyncio_anext_tuple",
        "test_asyncgen.AsyncGenAsyncioTest.test_async_gen_asyncio_anext_tuple_no_exceptions",
        "test_asyncgen.AsyncGenAsyncioTest.test_async_gen_asyncio_anext_stopiteration",
        "test_asyncgen.AsyncGenAsyncioTest.test_async_gen_asyncio_athrow_tuple",
        "test_asyncgen.AsyncGenAsyncioTest.test_async_gen_asyncio_athrow_stopiteration"
    })
    void values_may_look_like_something_else(Trace t) {
        var values = List.of(Tuple.of(1), new StopIteration(1, "1"), Tuple.of(1, 2));
        AsyncGenerator<@Nullable Object> g =
                AsyncGenerator.of(
                        (async, y) -> {
                            for (Object value : values) {
                                try {
                                    y.yield(value);
                                } catch (ValueError e) {
                                    y.yield(Tuple.of("again", value));
                                }
                            }
                        });
        for (int i = 0; i < 3; i++) {
            t.tell(() -> value(g.anext()));
        }
        t.tell(() -> value(g.athrow(new ValueError("x"))));
        run(t, g.anext());
        run(t, g.anext(Tuple.of("a", "b")));
    }

    @Covers("test_asyncgen.AsyncGenAsyncioTest.test_sync_anext_raises_exception")
    void anext_may_fail_at_once(Trace t) {
        for (Throwable error :
                List.of(
                        new StopAsyncIteration("custom"),
                        new StopIteration("custom", "custom"),
                        new ValueError("custom"))) {
            AsyncIterator<Integer> fails =
                    () -> {
                        throw Raise.any(error);
                    };
            t.tell(() -> fails.anext());
            t.tell(() -> fails.anext(1).hashCode());
        }
    }

    @Covers({
        "test_asyncgen.AsyncGenAsyncioTest.test_async_gen_throw_same_aclose_coro_twice",
        "test_asyncgen.AsyncGenAsyncioTest.test_async_gen_throw_custom_same_aclose_coro_twice",
        "test_asyncgen.AsyncGenAsyncioTest.test_async_gen_throw_custom_same_athrow_coro_twice"
    })
    void a_request_that_was_thrown_into_is_used_up(Trace t) {
        var kinds = requests(new LookupError("own"));
        for (var make : List.of(kinds.get(2), kinds.get(1), kinds.get(0))) {
            for (Throwable error : List.of(new GeneratorExit(""), new LookupError("custom"))) {
                var a = new Request(t, make.apply(AsyncGenerator.of((async, y) -> y.yield(1))));
                a.raise(error);
                a.raise(error);
            }
        }
    }
}
