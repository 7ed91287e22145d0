package dev.parallax.semantics.contract;

import static dev.parallax.semantics.contract.SmallGenerators.answersItsEnd;
import static dev.parallax.semantics.contract.SmallGenerators.at;
import static dev.parallax.semantics.contract.SmallGenerators.cleans;
import static dev.parallax.semantics.contract.SmallGenerators.exhaust;
import static dev.parallax.semantics.contract.SmallGenerators.next;

import dev.parallax.semantics.Covers;
import dev.parallax.semantics.errors.GeneratorExit;
import dev.parallax.semantics.errors.ValueError;
import dev.parallax.semantics.generator.Generator;

import org.jspecify.annotations.Nullable;

/** Generators: they are closed; {@code contract/protocol.py} is the other half. */
class GeneratorCloseCases {
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

    @Covers("test_generators.GeneratorCloseTest.test_close_raises")
    @SuppressWarnings({"Finally", "finally"}) // that is what is tried
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
}
