package dev.parallax.semantics.contract;

import dev.parallax.semantics.Covers;
import dev.parallax.semantics.errors.AttributeError;
import dev.parallax.semantics.errors.GeneratorExit;
import dev.parallax.semantics.errors.KeyError;
import dev.parallax.semantics.errors.Raise;
import dev.parallax.semantics.errors.RuntimeError;
import dev.parallax.semantics.errors.StopAsyncIteration;
import dev.parallax.semantics.errors.StopIteration;
import dev.parallax.semantics.errors.TypeError;
import dev.parallax.semantics.errors.ValueError;
import dev.parallax.semantics.generator.Body;
import dev.parallax.semantics.generator.Generator;
import dev.parallax.semantics.text.PyText;
import dev.parallax.semantics.text.Tuple;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** The generator protocol: {@code contract/protocol.py} is the other half. */
@SuppressWarnings({"Finally", "finally"}) // leaving by finally is among what is tried
class ProtocolCases {

    private static Generator<@Nullable Object> echo() {
        return Generator.of(
                y -> {
                    Object got = "ready";
                    while (true) {
                        got = y.yield(got);
                    }
                });
    }

    private static Generator<@Nullable Object> two() {
        return Generator.of(
                y -> {
                    y.yield(1);
                    y.yield(2);
                });
    }

    private static Generator<@Nullable Object> cleans(Trace t) {
        return Generator.of(
                y -> {
                    try {
                        y.yield("inner");
                        y.yield("inner again");
                    } finally {
                        t.log("cleaning", "inner");
                    }
                });
    }

    private static Generator<@Nullable Object> returns(@Nullable Object value) {
        return Generator.<@Nullable Object>returning(y -> Tuple.of(value, y.yield("waits")));
    }

    /** Makes a started one. */
    private static Generator<@Nullable Object> at(Body.Silent<@Nullable Object> body) {
        Generator<@Nullable Object> g = Generator.of(body);
        g.next();
        return g;
    }

    private static void next(Trace t, Generator<@Nullable Object> g, int times) {
        for (int i = 0; i < times; i++) {
            t.tell(() -> g.next());
        }
    }

    private static void exhaust(Generator<@Nullable Object> g) {
        g.forEach(value -> {});
    }

    private static Generator<@Nullable Object> nested(int n) {
        return Generator.<@Nullable Object>returning(
                y ->
                        n == 0
                                ? Arrays.asList(y.yield("bottom"))
                                : Arrays.asList(y.from(nested(n - 1))));
    }

    private static Generator<@Nullable Object> logging(Trace t, int n) {
        return Generator.of(
                y -> {
                    try {
                        if (n == 0) {
                            y.yield("bottom");
                        } else {
                            y.from(logging(t, n - 1));
                        }
                    } finally {
                        t.log("level", n);
                    }
                });
    }

    private static Generator<@Nullable Object> renaming(Trace t, int n) {
        return Generator.of(
                y -> {
                    try {
                        if (n == 0) {
                            y.yield("bottom");
                        } else {
                            y.from(renaming(t, n - 1));
                        }
                    } catch (ValueError e) {
                        t.log("level", n, e.text());
                        throw new ValueError(e.text() + n);
                    }
                });
    }

    @Covers("test_generators.__test__.tut")
    void next_takes_every_value(Trace t) {
        next(t, two(), 4);
    }

    @Covers("test_generators.ExceptionTest.test_return_tuple")
    void a_return_value_is_told_once(Trace t) {
        var g = returns(1);
        next(t, g, 1);
        t.tell(() -> g.send("x"));
        next(t, g, 1);
        t.tell(() -> g.send("y"));
    }

    @Covers("test_generators.ExceptionTest.test_return_stopiteration")
    void a_stop_iteration_can_be_a_return_value(Trace t) {
        Generator<@Nullable Object> g =
                Generator.returning(
                        y -> {
                            y.yield(1);
                            return new StopIteration(2, "2");
                        });
        g.next();
        try {
            g.next();
        } catch (StopIteration e) {
            t.log(PyText.repr(e.value()));
        }
    }

    @Covers("test_generators.__test__.coroutine")
    void sent_values_come_out_of_the_yield(Trace t) {
        var g = echo();
        next(t, g, 1);
        t.tell(() -> g.send("a"));
        t.tell(() -> g.send(null));
        next(t, g, 1);
    }

    @Covers("test_generators.GeneratorTest.test_send_non_none_to_new_gen")
    void nothing_but_none_can_be_sent_first(Trace t) {
        var g = echo();
        t.tell(() -> g.send(0));
        t.tell(() -> g.send(null));
    }

    @Covers("test_generators.GeneratorCloseTest.test_close_exhausted")
    void sending_to_an_ended_one(Trace t) {
        var g = two();
        exhaust(g);
        t.tell(() -> g.send("x"));
        t.tell(() -> g.raise(new ValueError("late")));
        t.tell(g::close);
    }

    void throwing_before_the_start(Trace t) {
        var g = cleans(t);
        t.tell(() -> g.raise(new ValueError("early")));
        next(t, g, 1);
    }

    @Covers("test_generators.__test__.coroutine")
    void throwing_at_a_yield(Trace t) {
        Generator<@Nullable Object> g =
                Generator.of(
                        y -> {
                            while (true) {
                                try {
                                    y.yield("waits");
                                } catch (ValueError e) {
                                    t.log("caught", e.text());
                                }
                            }
                        });
        next(t, g, 1);
        t.tell(() -> g.raise(new ValueError("a")));
        t.tell(() -> g.raise(new ValueError("b")));
        t.tell(() -> g.raise(new TypeError("c")));
        next(t, g, 1);
    }

    void what_is_thrown_can_end_it(Trace t) {
        Generator<@Nullable Object> g =
                Generator.returning(
                        y -> {
                            try {
                                y.yield(1);
                            } catch (ValueError e) {
                                return "ended";
                            }
                            return null;
                        });
        g.next();
        t.tell(() -> g.raise(new ValueError("x")));
    }

    void what_is_thrown_can_be_replaced(Trace t) {
        var g =
                at(
                        y -> {
                            try {
                                y.yield(1);
                            } catch (ValueError e) {
                                RuntimeException instead = new TypeError("instead");
                                instead.initCause(e);
                                throw instead;
                            }
                        });
        t.causes(() -> g.raise(new ValueError("x")));
    }

    void what_is_thrown_can_be_raised_again(Trace t) {
        var g =
                at(
                        y -> {
                            try {
                                y.yield(1);
                            } catch (ValueError e) {
                                t.log("passing on");
                                throw e;
                            }
                        });
        ValueError error = new ValueError("x");
        try {
            g.raise(error);
        } catch (ValueError e) {
            t.log(e.equals(error));
        }
    }

    void throwing_a_stop_iteration(Trace t) {
        var g = two();
        g.next();
        t.causes(() -> g.raise(new StopIteration("s", "s")));
        var h = two();
        t.causes(() -> h.raise(new StopIteration("s", "s")));
    }

    @Covers({
        "test_generators.ExceptionTest.test_stopiteration_error",
        "test_generators.ExceptionTest.test_tutorial_stopiteration"
    })
    void a_stop_iteration_of_its_own_is_an_error(Trace t) {
        for (Throwable error :
                List.of(
                        new StopIteration(1, "1"),
                        new StopAsyncIteration("x"),
                        new GeneratorExit("x"))) {
            var g =
                    at(
                            y -> {
                                y.yield(1);
                                throw Raise.any(error);
                            });
            t.causes(() -> g.next());
            t.causes(() -> g.next());
        }
    }

    void a_stop_iteration_of_a_next_inside(Trace t) {
        Generator<@Nullable Object> one = Generator.of(y -> y.yield(1));
        Generator<@Nullable Object> g =
                Generator.of(
                        y -> {
                            while (true) {
                                y.yield(one.next());
                            }
                        });
        t.causes(() -> g.next());
        t.causes(() -> g.next());
    }

    @Covers({
        "test_generators.GeneratorCloseTest.test_close_not_started",
        "test_generators.GeneratorCloseTest.test_close_not_catching_exit"
    })
    void closing_in_each_state(Trace t) {
        var g = cleans(t);
        t.tell(g::close);
        next(t, g, 1);
        var h = cleans(t);
        h.next();
        t.tell(h::close);
        t.tell(h::close);
        next(t, h, 1);
    }

    @Covers("test_generators.__test__.coroutine")
    void closing_cannot_be_answered_with_a_yield(Trace t) {
        var g =
                at(
                        y -> {
                            try {
                                y.yield(1);
                            } catch (GeneratorExit e) {
                                y.yield(2);
                            }
                            t.log("goes on");
                        });
        t.tell(g::close);
        next(t, g, 1);
    }

    void a_yield_in_finally_ignores_the_exit(Trace t) {
        var g =
                at(
                        y -> {
                            try {
                                y.yield(1);
                            } finally {
                                y.yield(2);
                                t.log("goes on");
                            }
                        });
        t.tell(g::close);
        next(t, g, 1);
    }

    void a_yield_in_finally_at_the_end(Trace t) {
        Generator<@Nullable Object> g =
                Generator.returning(
                        y -> {
                            try {
                                y.yield(1);
                                return "result";
                            } finally {
                                y.yield("in finally");
                            }
                        });
        next(t, g, 3);
    }

    @Covers("test_generators.__test__.tut")
    void a_yield_in_finally_after_an_error(Trace t) {
        Generator<@Nullable Object> g =
                Generator.of(
                        y -> {
                            try {
                                throw new ValueError("kept");
                            } finally {
                                y.yield("in finally");
                            }
                        });
        next(t, g, 2);
    }

    void a_return_in_finally_swallows_the_error(Trace t) {
        Generator<@Nullable Object> g =
                Generator.returning(
                        y -> {
                            try {
                                y.yield(1);
                            } finally {
                                return "swallowed";
                            }
                        });
        g.next();
        t.tell(() -> g.raise(new ValueError("x")));
    }

    @Covers("test_generators.GeneratorCloseTest.test_close_raises")
    void closing_passes_on_another_error(Trace t) {
        var g =
                at(
                        y -> {
                            try {
                                y.yield(1);
                            } finally {
                                throw new ValueError("on close");
                            }
                        });
        t.tell(g::close);
        next(t, g, 1);
    }

    void an_exit_thrown_by_hand(Trace t) {
        var g = cleans(t);
        g.next();
        t.tell(() -> g.raise(new GeneratorExit("by hand")));
        next(t, g, 1);
    }

    @Covers("test_generators.__test__.coroutine")
    void closing_is_seen_as_an_exit(Trace t) {
        var g =
                at(
                        y -> {
                            try {
                                y.yield(1);
                            } catch (GeneratorExit e) {
                                t.log(e.pythonName());
                                throw e;
                            }
                        });
        t.tell(g::close);
    }

    @Covers("test_generators.__test__.tut")
    void it_cannot_resume_itself(Trace t) {
        var me = new AtomicReference<Generator<@Nullable Object>>(two());
        Generator<@Nullable Object> g =
                Generator.of(
                        y -> {
                            var self = me.get();
                            next(t, self, 1);
                            t.tell(() -> self.send(1));
                            t.tell(() -> self.raise(new ValueError("x")));
                            t.tell(self::close);
                            y.yield("still there");
                        });
        me.set(g);
        next(t, g, 1);
    }

    void it_cannot_delegate_to_itself(Trace t) {
        var me = new AtomicReference<Generator<@Nullable Object>>(two());
        Generator<@Nullable Object> g = Generator.of(y -> y.from(me.get()));
        me.set(g);
        next(t, g, 1);
    }

    void an_inner_one_cannot_resume_the_outer(Trace t) {
        var outer = new AtomicReference<Generator<@Nullable Object>>(two());
        Generator<@Nullable Object> inner =
                Generator.of(
                        y -> {
                            next(t, outer.get(), 1);
                            y.yield("inner");
                        });
        Generator<@Nullable Object> g = Generator.of(y -> y.from(inner));
        outer.set(g);
        next(t, g, 1);
    }

    void states_follow_its_life(Trace t) {
        var me = new AtomicReference<Generator<@Nullable Object>>(two());
        Generator<@Nullable Object> g =
                Generator.of(
                        y -> {
                            t.log(me.get().state().name());
                            y.yield(1);
                        });
        me.set(g);
        for (int i = 0; i < 3; i++) {
            t.log(g.state().name());
            next(t, g, 1);
        }
        t.log(g.state().name());
    }

    void a_for_loop_goes_on_where_it_stands(Trace t) {
        var g = two();
        next(t, g, 1);
        for (Object value : g) {
            t.log("loop", value);
        }
        for (Object value : g) {
            t.log("never", value);
        }
    }

    @Covers("test_generators.GeneratorTest.test_issue103488")
    void a_for_loop_passes_errors_on(Trace t) {
        Generator<@Nullable Object> g =
                Generator.of(
                        y -> {
                            y.yield(1);
                            throw new ValueError("in loop");
                        });
        t.tell(
                () -> {
                    for (Object value : g) {
                        t.log(value);
                    }
                });
    }

    @Covers("test_generators.FinalizationTest.test_lambda_generator")
    void delegating_passes_values_both_ways(Trace t) {
        Generator<@Nullable Object> g =
                Generator.of(
                        y -> {
                            Object got = y.from(returns("r"));
                            t.log("returned", got);
                            y.yield("after");
                        });
        next(t, g, 1);
        t.tell(() -> g.send("sent"));
        next(t, g, 1);
    }

    void delegating_passes_errors_in(Trace t) {
        Generator<@Nullable Object> inner =
                Generator.returning(
                        y -> {
                            try {
                                y.yield(1);
                            } catch (ValueError e) {
                                t.log("inner caught", e.text());
                                y.yield(2);
                            }
                            return "done";
                        });
        Generator<@Nullable Object> g = Generator.of(y -> t.log(y.from(inner)));
        next(t, g, 1);
        t.tell(() -> g.raise(new ValueError("x")));
        next(t, g, 1);
    }

    void the_delegates_error_is_raised_in_the_outer(Trace t) {
        Generator<@Nullable Object> g =
                Generator.of(
                        y -> {
                            try {
                                y.from(cleans(t));
                            } catch (ValueError e) {
                                t.log("outer caught", e.text());
                                y.yield("after");
                            }
                        });
        next(t, g, 1);
        t.tell(() -> g.raise(new ValueError("x")));
        next(t, g, 1);
    }

    void closing_closes_the_delegate_first(Trace t) {
        var g =
                at(
                        y -> {
                            try {
                                y.from(cleans(t));
                            } finally {
                                t.log("outer");
                            }
                        });
        t.tell(g::close);
    }

    void a_delegate_that_ignores_the_exit(Trace t) {
        Generator<@Nullable Object> inner =
                Generator.of(
                        y -> {
                            try {
                                y.yield(1);
                            } catch (GeneratorExit e) {
                                y.yield(2);
                            }
                        });
        var g =
                at(
                        y -> {
                            try {
                                y.from(inner);
                            } catch (RuntimeError e) {
                                t.log("outer saw", e.text());
                                throw e;
                            }
                        });
        t.tell(g::close);
        next(t, g, 1);
    }

    void a_delegate_that_swallows_the_exit(Trace t) {
        Generator<@Nullable Object> inner =
                Generator.returning(
                        y -> {
                            try {
                                y.yield(1);
                            } catch (GeneratorExit e) {
                                t.log("swallowed");
                            }
                            return "r";
                        });
        var g =
                at(
                        y -> {
                            try {
                                y.from(inner);
                            } catch (GeneratorExit e) {
                                t.log("outer exit");
                                throw e;
                            }
                            t.log("never");
                        });
        t.tell(g::close);
    }

    void a_delegate_that_raises_on_close(Trace t) {
        Generator<@Nullable Object> inner =
                Generator.of(
                        y -> {
                            try {
                                y.yield(1);
                            } finally {
                                throw new ValueError("inner close");
                            }
                        });
        var g =
                at(
                        y -> {
                            try {
                                y.from(inner);
                            } catch (ValueError e) {
                                t.log("outer saw", e.text());
                                y.yield("yields on close");
                            }
                        });
        t.tell(g::close);
    }

    void an_exit_thrown_into_a_delegation(Trace t) {
        var g =
                at(
                        y -> {
                            try {
                                y.from(cleans(t));
                            } catch (GeneratorExit e) {
                                t.log("outer", e.text());
                                y.yield("goes on");
                            }
                        });
        t.tell(() -> g.raise(new GeneratorExit("by hand")));
        next(t, g, 1);
    }

    void a_stop_iteration_thrown_into_a_delegation(Trace t) {
        var g = at(y -> t.log(y.from(two())));
        t.causes(() -> g.raise(new StopIteration("s", "s")));
    }

    void a_stop_iteration_thrown_at_a_list_ends_the_delegation(Trace t) {
        var g =
                at(
                        y -> {
                            y.from(List.of(1, 2));
                            t.log("got s");
                            y.yield("after");
                        });
        t.tell(() -> g.raise(new StopIteration("s", "s")));
    }

    void delegating_to_an_ended_one(Trace t) {
        var inner = two();
        exhaust(inner);
        Generator<@Nullable Object> g =
                Generator.of(
                        y -> {
                            t.log(y.from(inner));
                            y.yield("after");
                        });
        next(t, g, 1);
    }

    void delegating_to_a_started_one(Trace t) {
        var inner = two();
        inner.next();
        Generator<@Nullable Object> g = Generator.of(y -> y.from(inner));
        next(t, g, 2);
    }

    void two_delegate_to_the_same(Trace t) {
        var inner = echo();
        Generator<@Nullable Object> a = Generator.of(y -> y.from(inner));
        Generator<@Nullable Object> b = Generator.of(y -> y.from(inner));
        next(t, a, 1);
        t.tell(() -> b.send(null));
        t.tell(() -> a.send("through a"));
        t.tell(a::close);
        next(t, b, 1);
    }

    void advancing_the_delegate_by_hand(Trace t) {
        var inner = cleans(t);
        Generator<@Nullable Object> g =
                Generator.of(
                        y -> {
                            t.log("got", y.from(inner));
                            y.yield("end");
                        });
        next(t, g, 1);
        next(t, inner, 1);
        next(t, g, 1);
    }

    void closing_the_delegate_by_hand(Trace t) {
        var inner = cleans(t);
        Generator<@Nullable Object> g =
                Generator.of(
                        y -> {
                            t.log("got", y.from(inner));
                            y.yield("end");
                        });
        next(t, g, 1);
        t.tell(inner::close);
        next(t, g, 1);
    }

    void delegation_nests(Trace t) {
        var g = nested(6);
        next(t, g, 1);
        t.tell(() -> g.send("in"));
    }

    void closing_goes_from_inside_out(Trace t) {
        var g = logging(t, 4);
        next(t, g, 1);
        t.tell(g::close);
    }

    void an_error_goes_from_inside_out(Trace t) {
        var g = renaming(t, 3);
        next(t, g, 1);
        t.tell(() -> g.raise(new ValueError("x")));
    }

    void a_list_takes_nothing(Trace t) {
        Generator<@Nullable Object> g =
                Generator.of(
                        y -> {
                            try {
                                y.from(List.of(1, 2, 3));
                            } catch (AttributeError e) {
                                t.log("no send");
                                y.yield("after");
                            }
                        });
        next(t, g, 1);
        t.tell(() -> g.send(null));
        t.tell(() -> g.send("x"));
        next(t, g, 1);
    }

    void an_error_at_a_list_is_raised_in_the_body(Trace t) {
        Generator<@Nullable Object> g =
                Generator.of(
                        y -> {
                            try {
                                y.from(List.of(1, 2, 3));
                            } catch (ValueError e) {
                                t.log("caught", e.text());
                                y.yield("after");
                            }
                        });
        next(t, g, 1);
        t.tell(() -> g.raise(new ValueError("x")));
        next(t, g, 1);
    }

    void closing_at_a_list(Trace t) {
        var g =
                at(
                        y -> {
                            try {
                                y.from(List.of(1, 2, 3));
                            } finally {
                                t.log("cleaning");
                            }
                        });
        t.tell(g::close);
    }

    @Covers("test_generators.YieldFromTests.test_generator_gi_yieldfrom")
    void it_tells_what_it_delegates_to(Trace t) {
        var inner = two();
        var me = new AtomicReference<Generator<@Nullable Object>>(two());
        Generator<@Nullable Object> g =
                Generator.of(
                        y -> {
                            t.log(me.get().yieldingFrom() == null);
                            y.from(inner);
                            y.yield("own");
                        });
        me.set(g);
        t.log(g.yieldingFrom() == null);
        g.next();
        t.log(inner.equals(g.yieldingFrom()));
        g.next();
        g.next();
        t.log(g.yieldingFrom() == null);
    }

    @Covers("test_generators.__test__.tut")
    void an_error_inside_ends_it(Trace t) {
        Generator<@Nullable Object> g =
                Generator.of(
                        y -> {
                            y.yield(1);
                            throw new ValueError("inside");
                        });
        next(t, g, 3);
        t.tell(g::close);
    }

    void a_handled_error_stays_inside(Trace t) {
        Generator<@Nullable Object> g =
                Generator.of(
                        y -> {
                            try {
                                throw new ValueError("inside");
                            } catch (ValueError e) {
                                y.yield(e.text());
                                y.yield("still handling");
                            }
                            y.yield("after");
                        });
        next(t, g, 4);
    }

    void a_stop_iteration_thrown_at_an_ended_delegate_is_its_end(Trace t) {
        var inner = two();
        var g =
                at(
                        y -> {
                            t.log("got", y.from(inner));
                            y.yield("after");
                        });
        inner.close();
        t.tell(() -> g.raise(new StopIteration("s", "s")));
    }

    private static Generator<@Nullable Object> answersItsEnd() {
        return Generator.<@Nullable Object>returning(
                y -> {
                    try {
                        y.yield(1);
                    } catch (GeneratorExit e) {
                        return "result";
                    }
                    return null;
                });
    }

    @Covers({
        "test_generators.GeneratorCloseTest.test_close_no_return_value",
        "test_generators.GeneratorCloseTest.test_close_return_value",
        "test_generators.GeneratorCloseTest.test_close_not_catching_exit",
        "test_generators.GeneratorCloseTest.test_close_not_started",
        "test_generators.GeneratorCloseTest.test_close_exhausted",
        "test_generators.GeneratorCloseTest.test_close_closed"
    })
    void closing_gives_the_return_value(Trace t) {
        t.tell(() -> answersItsEnd().closeForResult());
        var g = answersItsEnd();
        g.next();
        t.tell(() -> g.closeForResult());
        t.tell(() -> g.closeForResult());
        var h = answersItsEnd();
        exhaust(h);
        t.tell(() -> h.closeForResult());
        Generator<@Nullable Object> plain =
                Generator.<@Nullable Object>returning(
                        y -> {
                            y.yield(1);
                            return "never";
                        });
        plain.next();
        t.tell(() -> plain.closeForResult());
    }

    void closing_gives_no_return_value_of_the_delegate(Trace t) {
        var g =
                at(
                        y -> {
                            try {
                                t.log("got", y.from(answersItsEnd()));
                            } finally {
                                t.log("leaving");
                            }
                        });
        t.tell(() -> g.closeForResult());
    }

    @Covers("test_generators.ExceptionTest.test_except_throw")
    void what_was_thrown_can_be_raised_later(Trace t) {
        var g =
                at(
                        y -> {
                            try {
                                y.yield(1);
                            } catch (ValueError e) {
                                y.yield(2);
                                y.yield(3);
                                throw e;
                            }
                        });
        ValueError error = new ValueError("kept");
        t.tell(() -> g.raise(error));
        next(t, g, 1);
        try {
            g.next();
        } catch (ValueError e) {
            t.log(e.equals(error), e.getCause());
        }
        next(t, g, 1);
    }

    @Covers("test_generators.GeneratorThrowTest.test_throw_after_none_exc_type")
    void an_error_after_one_that_was_handled(Trace t) {
        var g =
                at(
                        y -> {
                            try {
                                throw new KeyError("first");
                            } catch (KeyError e) {
                                // handled
                            }
                            try {
                                y.yield(1);
                            } catch (ValueError e) {
                                throw new RuntimeError("instead");
                            }
                        });
        t.causes(() -> g.raise(new ValueError("x")));
    }
}
