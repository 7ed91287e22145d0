package dev.parallax.semantics.contract;

import static dev.parallax.semantics.contract.SmallCoroutines.give;
import static dev.parallax.semantics.contract.SmallCoroutines.send;

import dev.parallax.semantics.Covers;
import dev.parallax.semantics.coroutine.Coroutine;
import dev.parallax.semantics.errors.ErrorName;
import dev.parallax.semantics.errors.GeneratorExit;
import dev.parallax.semantics.errors.LookupError;
import dev.parallax.semantics.errors.StopIteration;
import dev.parallax.semantics.errors.TypeError;
import dev.parallax.semantics.generator.Generator;
import dev.parallax.semantics.text.Tuple;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** More of coroutines; {@code contract/coroutine_corners.py} is the other half. */
class CoroutineCornerCases {
    private static Coroutine<Integer> answer() {
        return Coroutine.returning(async -> 42);
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
}
