package dev.parallax.semantics.contract;

import static dev.parallax.semantics.contract.Request.run;
import static dev.parallax.semantics.contract.SmallCoroutines.give;

import dev.parallax.semantics.Covers;
import dev.parallax.semantics.coroutine.AsyncGenerator;
import dev.parallax.semantics.coroutine.AsyncIterator;
import dev.parallax.semantics.coroutine.Awaitable;
import dev.parallax.semantics.errors.Raise;
import dev.parallax.semantics.errors.StopAsyncIteration;
import dev.parallax.semantics.errors.StopIteration;
import dev.parallax.semantics.errors.ValueError;
import dev.parallax.semantics.generator.Signal;
import dev.parallax.semantics.text.Tuple;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Consumer;

/** More of {@code anext}; {@code contract/asyncgen_corners.py} is the other half. */
class AnextCornerCases {
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
        Consumer<Request> thrown = AnextCornerCases::raise;
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
}
