package dev.parallax.semantics.contract;

import static dev.parallax.semantics.contract.SmallCoroutines.awaits;
import static dev.parallax.semantics.contract.SmallCoroutines.echo;
import static dev.parallax.semantics.contract.SmallCoroutines.give;

import dev.parallax.semantics.Covers;
import dev.parallax.semantics.coroutine.AsyncGenerator;
import dev.parallax.semantics.coroutine.Awaitable;
import dev.parallax.semantics.coroutine.Coroutine;
import dev.parallax.semantics.errors.ValueError;
import dev.parallax.semantics.generator.Generator;
import dev.parallax.semantics.text.Tuple;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** What can be awaited, and by whom; {@code contract/coroutines.py} is the other half. */
class AwaitCases {
    @Covers("test_asyncio.test_pep492.CoroutineTests.test_double_await")
    void two_cannot_await_the_same(Trace t) {
        var c = echo(1);
        var first = awaits(c);
        var second = awaits(c);
        t.tell(() -> first.send(null));
        t.tell(() -> second.send(null));
        t.tell(() -> first.send("result"));
    }

    @Covers("test_coroutines.CoroutineTest.test_await_15")
    void one_that_was_started_by_hand_can_be_awaited(Trace t) {
        var c =
                Coroutine.<@Nullable Object>returning(
                        async -> {
                            Object a = async.await(give(1));
                            return Tuple.of(a, async.await(give(2)));
                        });
        t.tell(() -> c.send(null));
        t.tell(() -> awaits(c).send(null));
    }

    private static Coroutine<@Nullable Object> level(int n) {
        return Coroutine.<@Nullable Object>returning(
                async -> {
                    if (n == 0) {
                        return async.await(give("bottom"));
                    }
                    return Arrays.asList(async.await(level(n - 1)));
                });
    }

    @Covers({
        "test_coroutines.CoroutineTest.test_await_11",
        "test_coroutines.CoroutineTest.test_await_4"
    })
    void awaits_nest(Trace t) {
        var c = level(5);
        t.tell(() -> c.send(null));
        t.tell(() -> c.send("up"));
    }

    private static Coroutine<@Nullable Void> logging(Trace t, int n) {
        return Coroutine.of(
                async -> {
                    try {
                        async.awaitAny(n == 0 ? give(n) : logging(t, n - 1));
                    } finally {
                        t.log("level", n);
                    }
                });
    }

    void an_error_passes_every_level(Trace t) {
        var c = logging(t, 3);
        t.tell(() -> c.send(null));
        t.tell(() -> c.raise(new ValueError("deep")));
    }

    @Covers({
        "test_coroutines.CoroutineTest.test_await_1",
        "test_coroutines.CoroutineTest.test_await_2",
        "test_coroutines.CoroutineTest.test_await_8"
    })
    void what_is_no_awaitable_is_refused(Trace t) {
        List<@Nullable Object> values =
                Arrays.asList(1, null, "a", 1.5, true, List.of(1), Map.of());
        values.forEach(value -> t.tell(() -> awaits(value).send(null)));
        Generator<Integer> generator = Generator.of(y -> y.yield(1));
        t.tell(() -> awaits(generator).send(null));
    }

    void an_async_generator_cannot_be_awaited(Trace t) {
        AsyncGenerator<Integer> generator = AsyncGenerator.of((async, y) -> y.yield(1));
        t.tell(() -> awaits(generator).send(null));
    }

    @Covers({
        "test_coroutines.CoroutineTest.test_await_3",
        "test_coroutines.CoroutineTest.test_await_7"
    })
    void an_awaitable_gives_an_iterator(Trace t) {
        Generator<@Nullable Object> plain =
                Generator.returning(
                        y -> {
                            y.yield(1);
                            return "result";
                        });
        Awaitable<@Nullable Object> awaitable = () -> plain;
        var c = awaits(awaitable);
        t.tell(() -> c.send(null));
        t.tell(() -> c.send(null));
    }

    @Covers("test_coroutines.CoroutineTest.test_await_12")
    void an_awaitable_must_not_give_a_coroutine(Trace t) {
        var c = echo(1);
        Awaitable<@Nullable Object> wrong = () -> c;
        t.tell(() -> awaits(wrong).send(null));
        c.close();
    }

    void an_awaitable_may_raise(Trace t) {
        Awaitable<@Nullable Object> raises =
                () -> {
                    throw new ValueError("in __await__");
                };
        var c =
                Coroutine.<@Nullable Object>returning(
                        async -> {
                            try {
                                return async.await(raises);
                            } catch (ValueError e) {
                                return e.text();
                            }
                        });
        t.tell(() -> c.send(null));
    }

    void a_generator_based_one_may_be_awaited_again(Trace t) {
        var c = give(1);
        t.tell(() -> awaits(c).send(null));
        t.tell(() -> c.send("end"));
        t.tell(() -> awaits(c).send(null));
    }

    @Covers("test_coroutines.CoroutineTest.test_func_8")
    void a_generator_based_one_awaits_a_native_one(Trace t) {
        var f =
                Coroutine.<@Nullable Object>generatorBasedReturning(
                        y -> Tuple.of("got", y.from(echo("inner"))));
        var c = awaits(f);
        t.tell(() -> c.send(null));
        t.tell(() -> c.send("x"));
    }
}
