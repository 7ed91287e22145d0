package dev.parallax.semantics.contract;

import dev.parallax.semantics.Covers;
import dev.parallax.semantics.coroutine.AsyncContextManager;
import dev.parallax.semantics.coroutine.AsyncGenerator;
import dev.parallax.semantics.coroutine.AsyncIterator;
import dev.parallax.semantics.coroutine.Awaitable;
import dev.parallax.semantics.coroutine.Coroutine;
import dev.parallax.semantics.errors.GeneratorExit;
import dev.parallax.semantics.errors.LookupError;
import dev.parallax.semantics.errors.Raise;
import dev.parallax.semantics.errors.StopAsyncIteration;
import dev.parallax.semantics.errors.StopIteration;
import dev.parallax.semantics.errors.ValueError;
import dev.parallax.semantics.generator.Generator;
import dev.parallax.semantics.text.Tuple;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/** Coroutines: {@code contract/coroutines.py} is the other half. */
class CoroutineCases {
    static Coroutine<@Nullable Object> give(@Nullable Object value) {
        return Coroutine.generatorBasedReturning(y -> y.yield(value));
    }

    private static Coroutine<@Nullable Object> echo(@Nullable Object value) {
        return Coroutine.<@Nullable Object>returning(async -> async.await(give(value)));
    }

    private static Coroutine<@Nullable Void> raises(Throwable error) {
        return Coroutine.of(
                async -> {
                    throw Raise.any(error);
                });
    }

    private static Coroutine<@Nullable Object> awaits(@Nullable Object value) {
        return Coroutine.<@Nullable Object>returning(async -> async.awaitAny(value));
    }

    @Covers("test_coroutines.CoroutineTest.test_func_6")
    void values_go_both_ways(Trace t) {
        var c = echo(1);
        t.tell(() -> c.send(null));
        t.tell(() -> c.send("in"));
    }

    @Covers({
        "test_coroutines.CoroutineTest.test_coro_wrapper_send_tuple",
        "test_coroutines.CoroutineTest.test_func_1"
    })
    void a_result_ends_it(Trace t) {
        t.tell(() -> Coroutine.returning(async -> Tuple.of(1, 2)).send(null));
    }

    @Covers("test_coroutines.CoroutineTest.test_func_13")
    void nothing_but_none_can_be_sent_first(Trace t) {
        var c = echo(1);
        t.tell(() -> c.send(3));
        t.tell(() -> c.send(null));
        t.tell(c::close);
    }

    @Covers({
        "test_coroutines.CoroutineTest.test_func_15",
        "test_coroutines.CoroutineTest.test_func_17"
    })
    void it_can_be_awaited_once(Trace t) {
        var c = echo(1);
        t.tell(() -> c.send(null));
        t.tell(() -> c.send(2));
        t.tell(() -> c.send(null));
        t.tell(() -> c.raise(new ValueError("x")));
        t.tell(() -> awaits(c).send(null));
        t.tell(c::close);
    }

    void an_error_thrown_before_the_start_ends_it(Trace t) {
        var c = echo(1);
        t.tell(() -> c.raise(new ValueError("early")));
        t.tell(() -> c.send(null));
    }

    @Covers("test_coroutines.CoroutineTest.test_func_10")
    void an_error_thrown_in_is_raised_at_the_await(Trace t) {
        var c =
                Coroutine.<@Nullable Object>returning(
                        async -> {
                            try {
                                async.await(give(1));
                            } catch (ValueError e) {
                                t.log("caught", e.text());
                                return "done";
                            }
                            return null;
                        });
        t.tell(() -> c.send(null));
        t.tell(() -> c.raise(new ValueError("boo")));
    }

    void a_closed_one_is_used_up(Trace t) {
        var c = echo(1);
        t.tell(c::close);
        t.tell(() -> c.send(null));
        t.tell(() -> c.raise(new ValueError("x")));
    }

    void closing_runs_finally(Trace t) {
        var c =
                Coroutine.of(
                        async -> {
                            try {
                                async.await(give(1));
                            } finally {
                                t.log("finally");
                            }
                        });
        t.tell(() -> c.send(null));
        t.tell(c::close);
        t.tell(c::close);
    }

    @Covers("test_coroutines.CoroutineTest.test_func_19")
    void closing_goes_from_inside_out(Trace t) {
        var inner =
                Coroutine.of(
                        async -> {
                            try {
                                async.await(give(1));
                            } finally {
                                t.log("inner");
                            }
                        });
        var c =
                Coroutine.of(
                        async -> {
                            try {
                                async.await(inner);
                            } finally {
                                t.log("outer");
                            }
                        });
        t.tell(() -> c.send(null));
        t.tell(c::close);
    }

    @Covers("test_coroutines.CoroutineTest.test_func_14")
    void an_exit_cannot_be_answered_with_an_await(Trace t) {
        var c =
                Coroutine.of(
                        async -> {
                            try {
                                async.await(give(1));
                            } catch (GeneratorExit e) {
                                async.await(give(2));
                            }
                        });
        t.tell(() -> c.send(null));
        t.tell(c::close);
        t.tell(c::close);
    }

    @SuppressWarnings({"Finally", "finally"}) // that is what is tried
    void an_error_on_close_goes_on(Trace t) {
        var c =
                Coroutine.of(
                        async -> {
                            try {
                                async.await(give(1));
                            } finally {
                                throw new ValueError("on close");
                            }
                        });
        t.tell(() -> c.send(null));
        t.tell(c::close);
    }

    @Covers("test_coroutines.CoroutineTest.test_func_2")
    void a_stop_iteration_of_its_own_is_an_error(Trace t) {
        t.causes(() -> raises(new StopIteration(3, "3")).send(null));
    }

    void a_stop_async_iteration_of_its_own_is_its_business(Trace t) {
        t.causes(() -> raises(new StopAsyncIteration("x")).send(null));
    }

    @Covers("test_coroutines.CoroutineTest.test_func_12")
    void it_cannot_resume_itself(Trace t) {
        var me = new AtomicReference<@Nullable Coroutine<@Nullable Void>>();
        Coroutine<@Nullable Void> c =
                Coroutine.of(
                        async -> {
                            var self = me.get();
                            if (self != null) {
                                t.tell(() -> self.send(null));
                                t.tell(() -> self.raise(new ValueError("x")));
                                t.tell(self::close);
                            }
                        });
        me.set(c);
        t.tell(() -> c.send(null));
    }

    void it_cannot_await_itself(Trace t) {
        var me = new AtomicReference<@Nullable Coroutine<@Nullable Void>>();
        Coroutine<@Nullable Void> c = Coroutine.of(async -> async.awaitAny(me.get()));
        me.set(c);
        t.tell(() -> c.send(null));
    }

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

    void states_follow_its_life(Trace t) {
        var me = new AtomicReference<@Nullable Coroutine<@Nullable Void>>();
        Coroutine<@Nullable Void> c =
                Coroutine.of(
                        async -> {
                            var self = me.get();
                            t.log(self == null ? "" : self.state().name());
                            async.await(give(1));
                        });
        me.set(c);
        t.log(c.state().name());
        t.tell(() -> c.send(null));
        t.log(c.state().name());
        t.tell(c::close);
        t.log(c.state().name());
    }

    @Covers("test_coroutines.CoroutineTest.test_cr_await")
    void it_tells_what_it_waits_for(Trace t) {
        var inner = echo(1);
        var me = new AtomicReference<@Nullable Coroutine<@Nullable Void>>();
        Coroutine<@Nullable Void> c =
                Coroutine.of(
                        async -> {
                            var self = me.get();
                            t.log(self != null && self.awaitingNow() == null);
                            async.await(inner);
                        });
        me.set(c);
        t.log(c.awaitingNow() == null);
        t.tell(() -> c.send(null));
        t.log(inner.equals(c.awaitingNow()));
        t.tell(() -> c.send(null));
        t.log(c.awaitingNow() == null);
    }

    private record Manager(Trace t, boolean suppress, boolean waits, String fails)
            implements AsyncContextManager<String> {
        @Override
        public Awaitable<String> aenter() {
            return Coroutine.returning(
                    async -> {
                        t.log("enter");
                        if (waits) {
                            async.await(give("entering"));
                        }
                        if (fails.equals("enter")) {
                            throw new LookupError("enter");
                        }
                        return "value";
                    });
        }

        @Override
        public Awaitable<Boolean> aexit(@Nullable Throwable error) {
            return Coroutine.returning(
                    async -> {
                        t.log("exit", error == null ? "None" : error.getClass().getSimpleName());
                        if (waits) {
                            async.await(give("leaving"));
                        }
                        if (fails.equals("exit")) {
                            throw new LookupError("exit");
                        }
                        return suppress;
                    });
        }
    }

    @Covers("test_coroutines.CoroutineTest.test_with_1")
    void async_with_enters_and_leaves(Trace t) {
        var c =
                Coroutine.of(
                        async -> {
                            try (var entered = async.with(new Manager(t, false, true, ""))) {
                                t.log("block", entered.value());
                                t.log(async.await(give("in block")));
                            }
                        });
        t.tell(() -> c.send(null));
        t.tell(() -> c.send(null));
        t.tell(() -> c.send("sent"));
        t.tell(() -> c.send(null));
    }

    private static Coroutine<@Nullable Object> failingIn(Manager manager) {
        return Coroutine.<@Nullable Object>returning(
                async -> {
                    async.with(
                            manager,
                            (inner, value) -> {
                                throw new ValueError("in block");
                            });
                    return "after";
                });
    }

    private static Coroutine<@Nullable Object> waitingIn(Manager manager) {
        return Coroutine.<@Nullable Object>returning(
                async -> {
                    async.with(manager, (inner, value) -> inner.await(give(1)));
                    return null;
                });
    }

    @Covers("test_coroutines.CoroutineTest.test_with_5")
    void async_with_tells_the_manager_the_error(Trace t) {
        t.tell(() -> failingIn(new Manager(t, false, false, "")).send(null));
    }

    @Covers("test_coroutines.CoroutineTest.test_with_12")
    void async_with_can_keep_the_error_back(Trace t) {
        t.tell(() -> failingIn(new Manager(t, true, false, "")).send(null));
    }

    void async_with_leaves_when_an_error_is_thrown_in(Trace t) {
        var c = waitingIn(new Manager(t, false, true, ""));
        t.tell(() -> c.send(null));
        t.tell(() -> c.send(null));
        t.tell(() -> c.raise(new ValueError("thrown")));
        t.tell(() -> c.send(null));
    }

    @Covers({
        "test_coroutines.CoroutineTest.test_with_11",
        "test_coroutines.CoroutineTest.test_with_13"
    })
    void async_with_does_not_leave_what_it_could_not_enter(Trace t) {
        t.tell(() -> failingIn(new Manager(t, false, false, "enter")).send(null));
    }

    void an_error_on_leaving_replaces_the_blocks(Trace t) {
        t.tell(() -> failingIn(new Manager(t, false, false, "exit")).send(null));
    }

    void closing_leaves_async_with(Trace t) {
        var c = waitingIn(new Manager(t, false, false, ""));
        t.tell(() -> c.send(null));
        t.tell(c::close);
    }

    void leaving_must_not_wait_when_closed(Trace t) {
        var c = waitingIn(new Manager(t, false, true, ""));
        t.tell(() -> c.send(null));
        t.tell(() -> c.send(null));
        t.tell(c::close);
    }

    private static AsyncIterator<@Nullable Object> counts(int n) {
        int[] i = {0};
        return () ->
                Coroutine.<@Nullable Object>returning(
                        async -> {
                            if (++i[0] > n) {
                                throw new StopAsyncIteration("");
                            }
                            return async.await(give(i[0]));
                        });
    }

    private static Coroutine<@Nullable Object> loop(Trace t, AsyncIterator<?> source) {
        return Coroutine.<@Nullable Object>returning(
                async -> {
                    for (var each = async.each(source); each.next(); ) {
                        t.log("value", each.value());
                    }
                    return "end";
                });
    }

    @Covers("test_coroutines.CoroutineTest.test_for_1")
    void async_for_takes_every_value(Trace t) {
        var c = loop(t, counts(2));
        t.tell(() -> c.send(null));
        t.tell(() -> c.send("a"));
        t.tell(() -> c.send("b"));
    }

    void async_for_passes_errors_on(Trace t) {
        var c = loop(t, counts(2));
        t.tell(() -> c.send(null));
        t.tell(() -> c.raise(new LookupError("x")));
    }

    void async_for_passes_a_stop_iteration_on_as_an_error(Trace t) {
        AsyncIterator<@Nullable Void> stops = () -> raises(new StopIteration(7, "7"));
        t.causes(() -> loop(t, stops).send(null));
    }

    @Covers("test_asyncgen.AsyncGenAsyncioTest.test_python_async_iterator_anext")
    void anext_with_a_fallback(Trace t) {
        var c =
                Coroutine.<@Nullable Object>returning(
                        async -> {
                            var counts = counts(1);
                            return Arrays.asList(
                                    async.await(counts.anext("none")),
                                    async.await(counts.anext("none")));
                        });
        t.tell(() -> c.send(null));
        t.tell(() -> c.send("one"));
    }
}
