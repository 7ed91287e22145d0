package dev.parallax.semantics.contract;

import static dev.parallax.semantics.contract.CoroutineCases.give;

import dev.parallax.semantics.Covers;
import dev.parallax.semantics.coroutine.AsyncContextManager;
import dev.parallax.semantics.coroutine.AsyncIterable;
import dev.parallax.semantics.coroutine.AsyncIterator;
import dev.parallax.semantics.coroutine.Awaitable;
import dev.parallax.semantics.coroutine.Coroutine;
import dev.parallax.semantics.errors.ErrorName;
import dev.parallax.semantics.errors.GeneratorExit;
import dev.parallax.semantics.errors.LookupError;
import dev.parallax.semantics.errors.StopAsyncIteration;
import dev.parallax.semantics.errors.StopIteration;
import dev.parallax.semantics.errors.TypeError;
import dev.parallax.semantics.errors.ValueError;
import dev.parallax.semantics.generator.Generator;
import dev.parallax.semantics.generator.Resumable;
import dev.parallax.semantics.text.Tuple;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** More of coroutines: {@code contract/coroutine_corners.py} is the other half. */
class CoroutineCornerCases {
    private static Coroutine<Integer> answer() {
        return Coroutine.returning(async -> 42);
    }

    private static void send(Trace t, Coroutine<?> c, int times) {
        for (int i = 0; i < times; i++) {
            t.tell(() -> c.send(null));
        }
    }

    @Covers("test_coroutines.CoroutineTest.test_func_7")
    void a_plain_generator_cannot_delegate_to_one(Trace t) {
        var c = answer();
        Generator<@Nullable Object> g =
                Generator.of(
                        y -> {
                            try {
                                y.from(c);
                            } catch (TypeError e) {
                                t.log(e.text());
                                y.yield("after");
                            }
                        });
        t.tell(() -> g.next());
        send(t, c, 1);
        send(t, Coroutine.generatorBasedReturning(y -> y.from(answer())), 1);
        Generator<@Nullable Object> delegates =
                Generator.returning(y -> y.from(give("may be iterated")));
        t.tell(() -> delegates.next());
    }

    private static Coroutine<@Nullable Object> answersItsEnd() {
        return Coroutine.<@Nullable Object>returning(
                async -> {
                    try {
                        async.await(give(1));
                    } catch (GeneratorExit e) {
                        return "result";
                    }
                    return null;
                });
    }

    void closing_gives_the_return_value(Trace t) {
        t.tell(() -> answersItsEnd().closeForResult());
        var c = answersItsEnd();
        c.send(null);
        t.tell(() -> c.closeForResult());
        t.tell(() -> c.closeForResult());
    }

    private static Coroutine<@Nullable Object> reads(Coroutine<?> source) {
        return Coroutine.<@Nullable Object>returning(
                async -> {
                    async.await(give("waits"));
                    return async.await(source);
                });
    }

    @Covers("test_coroutines.CoroutineTest.test_func_16")
    void one_that_failed_is_used_up(Trace t) {
        var spam = answer();
        var failed = reads(spam);
        send(t, failed, 1);
        t.tell(() -> failed.raise(new LookupError("ham")));
        send(t, failed, 1);
        t.tell(() -> failed.raise(new LookupError("wat")));
        send(t, reads(spam), 2);
        send(t, reads(spam), 2);
    }

    @Covers("test_coroutines.CoroutineTest.test_coro_wrapper_send_stop_iterator")
    void a_stop_iteration_can_be_its_result(Trace t) {
        Coroutine<StopIteration> inner = Coroutine.returning(async -> new StopIteration(10, "10"));
        Coroutine<StopIteration> outer = Coroutine.returning(async -> async.await(inner));
        try {
            outer.send(null);
        } catch (StopIteration e) {
            if (e.value() instanceof StopIteration result) {
                t.log(ErrorName.of(result).name(), result.value());
            }
        }
    }

    private static int same(int value) {
        return value;
    }

    @Covers({
        "test_coroutines.CoroutineTest.test_await_9",
        "test_coroutines.CoroutineTest.test_await_10",
        "test_coroutines.CoroutineTest.test_await_11"
    })
    void awaits_stand_anywhere_in_an_expression(Trace t) {
        Coroutine<Integer> sum =
                Coroutine.returning(
                        async ->
                                async.await(answer())
                                        + same(async.await(answer())) * 1000
                                        + -async.await(answer()));
        Coroutine<Tuple> pair =
                Coroutine.returning(async -> Tuple.of(async.await(answer()), "ham"));
        Coroutine<Integer> nested =
                Coroutine.returning(
                        async -> async.await(async.await(Coroutine.returning(inner -> answer()))));
        for (Coroutine<?> c : List.of(sum, pair, nested)) {
            send(t, c, 1);
        }
    }

    private record Manager(Trace t, String name, String fails)
            implements AsyncContextManager<String> {
        @Override
        public Awaitable<String> aenter() {
            return Coroutine.returning(
                    async -> {
                        t.log("enter", name);
                        async.await(give("entering " + name));
                        return name;
                    });
        }

        @Override
        public Awaitable<Boolean> aexit(@Nullable Throwable error) {
            return Coroutine.returning(
                    async -> {
                        t.log("exit", name, error == null ? "None" : ErrorName.of(error).text());
                        if (!fails.isEmpty()) {
                            throw new LookupError(fails);
                        }
                        return false;
                    });
        }
    }

    @Covers("test_coroutines.CoroutineTest.test_with_9")
    void leaving_may_fail(Trace t) {
        Coroutine<@Nullable Void> c =
                Coroutine.of(
                        async ->
                                async.with(
                                        new Manager(t, "a", "on exit"),
                                        (block, value) -> {
                                            t.log("block");
                                            return null;
                                        }));
        send(t, c, 2);
    }

    @Covers("test_coroutines.CoroutineTest.test_with_10")
    void leaving_nested_blocks_may_fail(Trace t) {
        Coroutine<@Nullable Void> c =
                Coroutine.of(
                        async ->
                                async.with(
                                        new Manager(t, "a", "a failed"),
                                        (outer, a) ->
                                                outer.with(
                                                        new Manager(t, "b", "b failed"),
                                                        (inner, b) -> {
                                                            throw new ValueError("block");
                                                        })));
        send(t, c, 3);
    }

    private static AsyncIterator<Integer> counts(int n, int[] i) {
        return () ->
                Coroutine.returning(
                        async -> {
                            if (++i[0] > n) {
                                throw new StopAsyncIteration("");
                            }
                            return i[0];
                        });
    }

    @Covers("test_coroutines.CoroutineTest.test_for_6")
    void loops_stand_in_blocks(Trace t) {
        Coroutine<Integer> c =
                Coroutine.returning(
                        async -> {
                            int[] total = {0};
                            for (String name : List.of("a", "b")) {
                                async.with(
                                        new Manager(t, name, ""),
                                        (block, value) -> {
                                            total[0] += 100;
                                            var each = block.each(counts(10, new int[1]));
                                            while (each.next()) {
                                                total[0]++;
                                            }
                                            total[0] += 10000;
                                            return null;
                                        });
                                total[0] += 1000;
                            }
                            return total[0];
                        });
        send(t, c, 3);
    }

    @Covers("test_coroutines.CoroutineTest.test_for_1")
    void loops_may_be_left(Trace t) {
        int[] asked = {0};
        Coroutine<Integer> c =
                Coroutine.returning(
                        async -> {
                            for (var each = async.each(counts(10, asked)); each.next(); ) {
                                if (each.value() % 2 == 1) {
                                    continue;
                                }
                                if (each.value() > 4) {
                                    break;
                                }
                                t.log(each.value());
                            }
                            return asked[0];
                        });
        send(t, c, 1);
    }

    private static Coroutine<@Nullable Void> never(Trace t, AsyncIterable<?> source) {
        return Coroutine.of(
                async -> {
                    for (var each = async.each(source); each.next(); ) {
                        t.log("never");
                    }
                });
    }

    @Covers({
        "test_coroutines.CoroutineTest.test_for_7",
        "test_coroutines.CoroutineTest.test_for_8"
    })
    void what_is_looped_over_may_fail(Trace t) {
        AsyncIterable<Integer> fails =
                () -> {
                    throw new LookupError("in aiter");
                };
        send(t, never(t, fails), 1);
    }

    void what_is_looped_over_may_fail_to_begin(Trace t) {
        AsyncIterator<Integer> fails =
                () -> {
                    throw new LookupError("in anext");
                };
        send(t, never(t, fails), 1);
    }

    /** Named as its Python half, which the message shows. */
    private static final class RaisesWhenAwaited implements Awaitable<Integer> {
        @Override
        public Resumable awaiting() {
            throw new LookupError("in await");
        }
    }

    @Covers({
        "test_coroutines.CoroutineTest.test_for_11",
        "test_asyncgen.AsyncGenAsyncioTest.test_anext_await_raises"
    })
    void a_next_value_that_cannot_be_awaited(Trace t) {
        AsyncIterator<Integer> wrong = RaisesWhenAwaited::new;
        t.causes(() -> never(t, wrong).send(null));
        Coroutine<Integer> asks = Coroutine.returning(async -> async.await(wrong.anext()));
        t.causes(() -> asks.send(null));
        Coroutine<Integer> falls = Coroutine.returning(async -> async.await(wrong.anext(1)));
        t.causes(() -> falls.send(null));
    }
}
