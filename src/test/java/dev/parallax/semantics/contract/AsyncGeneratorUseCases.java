package dev.parallax.semantics.contract;

import static dev.parallax.semantics.contract.Request.run;
import static dev.parallax.semantics.contract.SmallAsyncGenerators.raises;
import static dev.parallax.semantics.contract.SmallAsyncGenerators.two;
import static dev.parallax.semantics.contract.SmallAsyncGenerators.waits;
import static dev.parallax.semantics.contract.SmallCoroutines.give;

import dev.parallax.semantics.Covers;
import dev.parallax.semantics.coroutine.AsyncGenerator;
import dev.parallax.semantics.coroutine.AsyncGeneratorHooks;
import dev.parallax.semantics.coroutine.Coroutine;
import dev.parallax.semantics.errors.GeneratorExit;
import dev.parallax.semantics.errors.LookupError;
import dev.parallax.semantics.errors.StopAsyncIteration;
import dev.parallax.semantics.errors.StopIteration;
import dev.parallax.semantics.errors.ValueError;
import dev.parallax.semantics.text.Tuple;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/** Async generators: who asks them, and hooks; {@code contract/asyncgens.py} is the other half. */
class AsyncGeneratorUseCases {
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
