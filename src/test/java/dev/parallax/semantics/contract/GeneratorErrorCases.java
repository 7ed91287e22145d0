package dev.parallax.semantics.contract;

import static dev.parallax.semantics.contract.SmallGenerators.at;
import static dev.parallax.semantics.contract.SmallGenerators.next;

import dev.parallax.semantics.Covers;
import dev.parallax.semantics.errors.GeneratorExit;
import dev.parallax.semantics.errors.KeyError;
import dev.parallax.semantics.errors.Raise;
import dev.parallax.semantics.errors.RuntimeError;
import dev.parallax.semantics.errors.StopAsyncIteration;
import dev.parallax.semantics.errors.StopIteration;
import dev.parallax.semantics.errors.ValueError;
import dev.parallax.semantics.generator.Generator;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Generators: errors from inside, and what {@code finally} does; {@code contract/protocol.py} is
 * the other half.
 */
class GeneratorErrorCases {
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

    @SuppressWarnings({"Finally", "finally"}) // that is what is tried
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
