package dev.parallax.semantics.contract;

import static dev.parallax.semantics.contract.Request.run;
import static dev.parallax.semantics.contract.SmallAsyncGenerators.awaitsOnExit;
import static dev.parallax.semantics.contract.SmallAsyncGenerators.two;
import static dev.parallax.semantics.contract.SmallAsyncGenerators.waits;
import static dev.parallax.semantics.contract.SmallCoroutines.give;

import dev.parallax.semantics.Covers;
import dev.parallax.semantics.coroutine.AsyncGenerator;
import dev.parallax.semantics.coroutine.Awaitable;
import dev.parallax.semantics.errors.GeneratorExit;
import dev.parallax.semantics.errors.LookupError;
import dev.parallax.semantics.errors.StopAsyncIteration;
import dev.parallax.semantics.errors.StopIteration;
import dev.parallax.semantics.errors.ValueError;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Async generators: errors are thrown in; {@code contract/asyncgens.py} is the other half. */
class AsyncGeneratorThrowCases {
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
}
