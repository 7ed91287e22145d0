package dev.parallax.semantics.contract;

import static dev.parallax.semantics.contract.Request.run;
import static dev.parallax.semantics.contract.SmallAsyncGenerators.awaitsOnExit;
import static dev.parallax.semantics.contract.SmallAsyncGenerators.two;
import static dev.parallax.semantics.contract.SmallAsyncGenerators.waits;
import static dev.parallax.semantics.contract.SmallCoroutines.give;

import dev.parallax.semantics.Covers;
import dev.parallax.semantics.coroutine.AsyncGenerator;
import dev.parallax.semantics.errors.GeneratorExit;
import dev.parallax.semantics.errors.ValueError;

import org.jspecify.annotations.Nullable;

/**
 * Async generators: they are closed, and so are requests; {@code contract/asyncgens.py} is the
 * other half.
 */
class AsyncGeneratorCloseCases {
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
}
