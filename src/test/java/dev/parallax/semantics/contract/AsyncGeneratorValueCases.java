package dev.parallax.semantics.contract;

import static dev.parallax.semantics.contract.Request.run;
import static dev.parallax.semantics.contract.SmallAsyncGenerators.two;
import static dev.parallax.semantics.contract.SmallAsyncGenerators.waits;

import dev.parallax.semantics.Covers;
import dev.parallax.semantics.coroutine.AsyncGenerator;
import dev.parallax.semantics.coroutine.Awaitable;
import dev.parallax.semantics.errors.ValueError;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** Async generators: values come out and go in; {@code contract/asyncgens.py} is the other half. */
class AsyncGeneratorValueCases {
    private static AsyncGenerator<@Nullable Object> echo() {
        return AsyncGenerator.of(
                (async, y) -> {
                    Object got = "ready";
                    while (true) {
                        got = y.yield(got);
                    }
                });
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
}
