package dev.parallax.semantics.contract;

import static dev.parallax.semantics.contract.CoroutineCases.give;

import dev.parallax.semantics.Covers;
import dev.parallax.semantics.coroutine.AsyncGenerator;
import dev.parallax.semantics.coroutine.AsyncGeneratorHooks;
import dev.parallax.semantics.coroutine.Awaitable;
import dev.parallax.semantics.coroutine.Coroutine;
import dev.parallax.semantics.errors.GeneratorExit;
import dev.parallax.semantics.errors.LookupError;
import dev.parallax.semantics.errors.Raise;
import dev.parallax.semantics.errors.StopAsyncIteration;
import dev.parallax.semantics.errors.StopIteration;
import dev.parallax.semantics.errors.ValueError;
import dev.parallax.semantics.text.Tuple;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** Async generators: {@code contract/asyncgens.py} is the other half. */
class AsyncGeneratorCases {
    private static AsyncGenerator<@Nullable Object> two() {
        return AsyncGenerator.of(
                (async, y) -> {
                    y.yield(1);
                    y.yield(2);
                });
    }

    private static AsyncGenerator<@Nullable Object> waits(Trace t) {
        return AsyncGenerator.of(
                (async, y) -> {
                    try {
                        async.await(give("first"));
                        y.yield(1);
                        async.await(give("second"));
                        y.yield(2);
                    } finally {
                        async.await(give("cleaning"));
                        t.log("finally");
                    }
                });
    }

    private static AsyncGenerator<@Nullable Object> echo() {
        return AsyncGenerator.of(
                (async, y) -> {
                    Object got = "ready";
                    while (true) {
                        got = y.yield(got);
                    }
                });
    }

    private static AsyncGenerator<@Nullable Object> awaitsOnExit(Trace t) {
        return AsyncGenerator.of(
                (async, y) -> {
                    try {
                        y.yield(1);
                    } finally {
                        async.await(give("leaving"));
                        t.log("left");
                    }
                });
    }

    private static AsyncGenerator<@Nullable Object> raises(Throwable error) {
        return AsyncGenerator.of(
                (async, y) -> {
                    throw Raise.any(error);
                });
    }

    private static void run(Trace t, Awaitable<?> awaitable) {
        new Request(t, awaitable).step();
    }

    @Covers({
        "test_asyncgen.AsyncGenTest.test_async_gen_iteration_01",
        "test_asyncgen.AsyncGenAsyncioTest.test_async_generator_anext"
    })
    void it_gives_its_values_and_ends(Trace t) {
        var g = two();
        for (int i = 0; i < 4; i++) {
            run(t, g.anext());
        }
    }

    @Covers("test_asyncgen.AsyncGenTest.test_async_gen_iteration_02")
    void what_it_awaits_goes_to_the_loop(Trace t) {
        var g = waits(t);
        for (int i = 0; i < 3; i++) {
            var a = new Request(t, g.anext());
            a.step();
            a.step();
        }
    }

    @Covers("test_asyncgen.AsyncGenAsyncioTest.test_async_gen_asyncio_asend_01")
    void asend_sends(Trace t) {
        var g = echo();
        run(t, g.asend(null));
        run(t, g.asend("a"));
        run(t, g.asend(List.of(1)));
    }

    @Covers("test_asyncgen.AsyncGenTest.test_async_gen_exception_10")
    void asend_can_send_nothing_but_none_first(Trace t) {
        var g = echo();
        var a = new Request(t, g.asend(3));
        a.step();
        a.step();
        run(t, g.asend(null));
    }

    @Covers("test_asyncgen.AsyncGenAsyncioTest.test_async_gen_asyncio_anext_05")
    void a_value_sent_into_a_new_request_replaces_its_own(Trace t) {
        var g = echo();
        run(t, g.asend(null));
        new Request(t, g.asend("own")).send("other");
    }

    @Covers({
        "test_asyncgen.AsyncGenAsyncioTest.test_async_gen_await_same_anext_coro_twice",
        "test_asyncgen.AsyncGenAsyncioTest.test_async_gen_await_same_aclose_coro_twice"
    })
    void a_request_can_be_awaited_once(Trace t) {
        var g = two();
        for (Awaitable<?> request : List.of(g.anext(), g.aclose())) {
            var a = new Request(t, request);
            a.step();
            a.step();
            a.raise(new ValueError("x"));
            a.close();
        }
    }

    @Covers({
        "test_asyncgen.TestUnawaitedWarnings.test_asend_send_already_running",
        "test_asyncgen.TestUnawaitedWarnings.test_athrow_send_already_running"
    })
    void one_request_at_a_time(Trace t) {
        var g = waits(t);
        var a = new Request(t, g.anext());
        a.step();
        for (Awaitable<?> request :
                List.of(g.asend(null), g.athrow(new ValueError("x")), g.aclose())) {
            var b = new Request(t, request);
            b.step();
            b.step();
        }
        a.step();
    }

    @Covers({
        "test_asyncgen.AsyncGenTest.test_async_gen_asend_throw_concurrent_with_send",
        "test_asyncgen.AsyncGenTest.test_async_gen_athrow_throw_concurrent_with_send"
    })
    void throwing_into_a_request_while_another_runs(Trace t) {
        var g = waits(t);
        var a = new Request(t, g.anext());
        a.step();
        for (Awaitable<?> request :
                List.of(g.anext(), g.athrow(new LookupError("k")), g.aclose())) {
            var b = new Request(t, request);
            b.raise(new ValueError("x"));
            b.step();
        }
        a.step();
    }

    void it_tells_whether_it_runs(Trace t) {
        var g = waits(t);
        var a = new Request(t, g.anext());
        t.log(g.running());
        a.step();
        t.log(g.running());
        a.step();
        t.log(g.running());
    }

    void it_tells_what_it_waits_for(Trace t) {
        var g = waits(t);
        t.log(g.awaitingNow() == null);
        var a = new Request(t, g.anext());
        a.step();
        t.log(g.awaitingNow() == null);
        a.step();
        t.log(g.awaitingNow() == null);
    }

    @Covers("test_asyncgen.AsyncGenAsyncioTest.test_async_gen_asyncio_athrow_01")
    void athrow_raises_at_the_yield(Trace t) {
        AsyncGenerator<@Nullable Object> g =
                AsyncGenerator.of(
                        (async, y) -> {
                            try {
                                y.yield(1);
                            } catch (ValueError e) {
                                t.log("caught", e.text());
                                y.yield("after");
                            }
                        });
        run(t, g.anext());
        run(t, g.athrow(new ValueError("boo")));
        run(t, g.anext());
    }

    void athrow_that_is_not_caught_ends_it(Trace t) {
        var g = two();
        run(t, g.anext());
        run(t, g.athrow(new ValueError("boo")));
        run(t, g.anext());
    }

    void athrow_before_the_start_ends_it(Trace t) {
        var g = two();
        run(t, g.athrow(new LookupError("early")));
        run(t, g.anext());
    }

    @Covers("test_asyncgen.AsyncGenAsyncioTest.test_async_gen_aclose_after_exhaustion")
    void athrow_after_the_end_gives_none(Trace t) {
        var g = two();
        for (int i = 0; i < 3; i++) {
            run(t, g.anext());
        }
        run(t, g.athrow(new ValueError("late")));
        run(t, g.aclose());
    }

    @Covers("test_asyncgen.AsyncGenTest.test_async_gen_exception_11")
    void athrow_of_an_exit_or_a_stop(Trace t) {
        for (Throwable error :
                List.of(
                        new GeneratorExit(""),
                        new StopAsyncIteration(""),
                        new StopIteration(null, ""))) {
            var g = two();
            run(t, g.anext());
            run(t, g.athrow(error));
            run(t, g.anext());
        }
    }

    void athrow_can_lead_to_an_await(Trace t) {
        var g = awaitsOnExit(t);
        run(t, g.anext());
        var a = new Request(t, g.athrow(new ValueError("boo")));
        a.step();
        a.step();
        a.step();
    }

    void an_athrow_that_waited_is_not_used_up(Trace t) {
        AsyncGenerator<@Nullable Object> g =
                AsyncGenerator.of(
                        (async, y) -> {
                            try {
                                y.yield(1);
                            } catch (ValueError e) {
                                async.await(give("handling"));
                            }
                            y.yield(2);
                            y.yield(3);
                        });
        run(t, g.anext());
        var a = new Request(t, g.athrow(new ValueError("boo")));
        for (int i = 0; i < 5; i++) {
            a.step();
            t.log(g.running());
        }
        a.raise(new ValueError("x"));
        a.step();
    }

    @Covers({
        "test_asyncgen.AsyncGenAsyncioTest.test_async_gen_asyncio_aclose_07",
        "test_asyncgen.AsyncGenAsyncioTest.test_async_gen_aclose_twice_with_different_coros"
    })
    void aclose_runs_finally(Trace t) {
        var g = awaitsOnExit(t);
        run(t, g.anext());
        var a = new Request(t, g.aclose());
        a.step();
        a.step();
        a.step();
        run(t, g.aclose());
        run(t, g.anext());
    }

    void aclose_before_the_start(Trace t) {
        var g = two();
        run(t, g.aclose());
        run(t, g.anext());
        run(t, g.athrow(new ValueError("x")));
    }

    @Covers({
        "test_asyncgen.AsyncGenAsyncioTest.test_async_gen_asyncio_aclose_06",
        "test_asyncgen.AsyncGenAsyncioTest.test_async_gen_asyncio_aclose_11"
    })
    void aclose_cannot_be_answered_with_a_yield(Trace t) {
        AsyncGenerator<@Nullable Object> g =
                AsyncGenerator.of(
                        (async, y) -> {
                            try {
                                y.yield(1);
                            } catch (GeneratorExit e) {
                                y.yield(2);
                            }
                        });
        run(t, g.anext());
        run(t, g.aclose());
        run(t, g.anext());
        run(t, g.aclose());
    }

    @SuppressWarnings({"Finally", "finally"}) // that is what is tried
    void aclose_passes_an_error_on(Trace t) {
        AsyncGenerator<@Nullable Object> g =
                AsyncGenerator.of(
                        (async, y) -> {
                            try {
                                y.yield(1);
                            } finally {
                                throw new ValueError("on close");
                            }
                        });
        run(t, g.anext());
        run(t, g.aclose());
        run(t, g.aclose());
    }

    void aclose_takes_nothing_but_none_first(Trace t) {
        var a = new Request(t, two().aclose());
        a.send(5);
        a.send(null);
    }

    void aclose_can_be_thrown_into(Trace t) {
        var g = awaitsOnExit(t);
        run(t, g.anext());
        var a = new Request(t, g.aclose());
        a.step();
        a.raise(new ValueError("in close"));
        a.step();
        run(t, g.anext());
    }

    @Covers({
        "test_asyncgen.TestUnawaitedWarnings.test_aclose_throw",
        "test_asyncgen.AsyncGenAsyncioTest.test_async_gen_throw_custom_same_aclose_coro_twice"
    })
    void aclose_thrown_into_before_it_is_awaited(Trace t) {
        var g = two();
        var a = new Request(t, g.aclose());
        a.raise(new ValueError("x"));
        a.step();
        run(t, g.anext());
    }

    void a_request_can_be_thrown_into(Trace t) {
        var g = waits(t);
        var a = new Request(t, g.anext());
        a.step();
        a.raise(new ValueError("in"));
        t.log(g.running());
        a.step();
        t.log(g.running());
        run(t, g.anext());
    }

    @Covers("test_asyncgen.AsyncGenTest.test_async_gen_asend_close_runtime_error")
    void a_request_that_waits_when_closed_is_an_error(Trace t) {
        var a = new Request(t, waits(t).anext());
        a.step();
        a.close();
    }

    void closing_a_new_request_closes_a_new_generator(Trace t) {
        var g = two();
        var a = new Request(t, g.anext());
        a.close();
        a.step();
        run(t, g.anext());
    }

    void closing_a_request_that_caught_the_exit(Trace t) {
        AsyncGenerator<@Nullable Object> g =
                AsyncGenerator.of(
                        (async, y) -> {
                            try {
                                async.await(give("waits"));
                            } catch (GeneratorExit e) {
                                t.log("exit");
                            }
                            y.yield(1);
                        });
        var a = new Request(t, g.anext());
        a.step();
        a.close();
        a.step();
    }

    @Covers({
        "test_asyncgen.AsyncGenTest.test_async_gen_exception_05",
        "test_asyncgen.AsyncGenTest.test_async_gen_exception_06"
    })
    void stops_of_its_own_are_errors(Trace t) {
        run(t, raises(new StopIteration(1, "1")).anext());
        run(t, raises(new StopAsyncIteration("x")).anext());
        run(t, raises(new GeneratorExit("x")).anext());
        run(t, raises(new ValueError("x")).anext());
    }

    @Covers("test_asyncgen.AsyncGenTest.test_async_gen_exception_12")
    void it_cannot_ask_itself(Trace t) {
        var me = new AtomicReference<AsyncGenerator<@Nullable Object>>(two());
        AsyncGenerator<@Nullable Object> g =
                AsyncGenerator.of(
                        (async, y) -> {
                            run(t, me.get().anext());
                            run(t, me.get().athrow(new ValueError("x")));
                            run(t, me.get().aclose());
                            y.yield(1);
                        });
        me.set(g);
        run(t, g.anext());
    }

    private static Coroutine<@Nullable Object> loop(Trace t, AsyncGenerator<?> source) {
        return Coroutine.<@Nullable Object>returning(
                async -> {
                    for (var each = async.each(source); each.next(); ) {
                        t.log(each.value());
                        async.await(give("loop"));
                    }
                    return "end";
                });
    }

    @Covers({
        "test_asyncgen.AsyncGenAsyncioTest.test_async_gen_asyncio_01",
        "test_asyncgen.AsyncGenAsyncioTest.test_async_gen_aiter"
    })
    void async_for_over_it(Trace t) {
        var c = loop(t, two());
        t.tell(() -> c.send(null));
        t.tell(() -> c.send(null));
        t.tell(() -> c.send(null));
    }

    @Covers({
        "test_asyncgen.AsyncGenAsyncioTest.test_async_gen_asyncio_02",
        "test_coroutines.CoroutineTest.test_comp_7",
        "test_asyncgen.AsyncGenTest.test_async_gen_exception_04"
    })
    void async_for_passes_on_what_it_raises(Trace t) {
        t.tell(() -> loop(t, raises(new LookupError("x"))).send(null));
    }

    void anext_with_a_fallback(Trace t) {
        var c =
                Coroutine.<@Nullable Object>returning(
                        async -> {
                            var g = two();
                            return Arrays.asList(
                                    async.await(g.anext("none")),
                                    async.await(g.anext("none")),
                                    async.await(g.anext("none")));
                        });
        t.tell(() -> c.send(null));
    }

    void a_coroutine_awaits_its_requests(Trace t) {
        var c =
                Coroutine.<@Nullable Object>returning(
                        async -> {
                            var g = waits(t);
                            t.log(async.await(g.anext()));
                            try {
                                async.await(g.athrow(new ValueError("boo")));
                            } catch (ValueError e) {
                                return e.text();
                            }
                            return null;
                        });
        t.tell(() -> c.send(null));
        t.tell(() -> c.send(null));
        t.tell(() -> c.send(null));
    }

    void hooks_hear_of_the_first_request(Trace t) {
        AsyncGeneratorHooks before = AsyncGeneratorHooks.get();
        new AsyncGeneratorHooks(g -> t.log("first"), null).set();
        try {
            var g = two();
            t.log("made");
            run(t, g.anext());
            run(t, g.anext());
            var h = two();
            t.log("made");
            run(t, h.aclose());
        } finally {
            before.set();
        }
    }

    void a_hook_may_raise(Trace t) {
        AsyncGeneratorHooks before = AsyncGeneratorHooks.get();
        new AsyncGeneratorHooks(
                        g -> {
                            throw new LookupError("hook");
                        },
                        null)
                .set();
        try {
            var g = two();
            t.tell(() -> g.anext());
            run(t, g.anext());
        } finally {
            before.set();
        }
    }

    void a_stop_iteration_thrown_before_the_start_ends_the_await(Trace t) {
        var c =
                Coroutine.<@Nullable Object>returning(
                        async ->
                                Tuple.of(
                                        "got",
                                        async.await(two().athrow(new StopIteration("s", "s")))));
        t.causes(() -> c.send(null));
    }
}
