package dev.parallax.semantics.contract;

import static dev.parallax.semantics.contract.Request.run;
import static dev.parallax.semantics.contract.SmallCoroutines.give;

import dev.parallax.semantics.Covers;
import dev.parallax.semantics.coroutine.AsyncGenerator;
import dev.parallax.semantics.coroutine.Awaitable;
import dev.parallax.semantics.errors.ErrorName;
import dev.parallax.semantics.errors.GeneratorExit;
import dev.parallax.semantics.errors.LookupError;
import dev.parallax.semantics.errors.ValueError;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Function;

/** More of async generators: requests; {@code contract/asyncgen_corners.py} is the other half. */
class AsyncGeneratorRequestCornerCases {
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
