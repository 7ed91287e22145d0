package dev.parallax.semantics.contract;

import static dev.parallax.semantics.contract.SmallGenerators.answersItsEnd;
import static dev.parallax.semantics.contract.SmallGenerators.at;
import static dev.parallax.semantics.contract.SmallGenerators.cleans;
import static dev.parallax.semantics.contract.SmallGenerators.next;

import dev.parallax.semantics.errors.GeneratorExit;
import dev.parallax.semantics.errors.RuntimeError;
import dev.parallax.semantics.errors.ValueError;
import dev.parallax.semantics.generator.Generator;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Delegating: the outer is closed; {@code contract/protocol.py} is the other half. */
class DelegationCloseCases {
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

    @SuppressWarnings({"Finally", "finally"}) // that is what is tried
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
}
