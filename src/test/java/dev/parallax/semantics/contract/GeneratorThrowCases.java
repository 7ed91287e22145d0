package dev.parallax.semantics.contract;

import static dev.parallax.semantics.contract.SmallGenerators.at;
import static dev.parallax.semantics.contract.SmallGenerators.cleans;
import static dev.parallax.semantics.contract.SmallGenerators.next;
import static dev.parallax.semantics.contract.SmallGenerators.two;

import dev.parallax.semantics.Covers;
import dev.parallax.semantics.errors.GeneratorExit;
import dev.parallax.semantics.errors.StopIteration;
import dev.parallax.semantics.errors.TypeError;
import dev.parallax.semantics.errors.ValueError;
import dev.parallax.semantics.generator.Generator;

import org.jspecify.annotations.Nullable;

/** Generators: errors are thrown in; {@code contract/protocol.py} is the other half. */
class GeneratorThrowCases {
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

    void an_exit_thrown_by_hand(Trace t) {
        var g = cleans(t);
        g.next();
        t.tell(() -> g.raise(new GeneratorExit("by hand")));
        next(t, g, 1);
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
}
