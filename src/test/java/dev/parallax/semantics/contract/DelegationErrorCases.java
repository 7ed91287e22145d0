package dev.parallax.semantics.contract;

import static dev.parallax.semantics.contract.SmallGenerators.at;
import static dev.parallax.semantics.contract.SmallGenerators.cleans;
import static dev.parallax.semantics.contract.SmallGenerators.next;
import static dev.parallax.semantics.contract.SmallGenerators.two;

import dev.parallax.semantics.errors.GeneratorExit;
import dev.parallax.semantics.errors.StopIteration;
import dev.parallax.semantics.errors.ValueError;
import dev.parallax.semantics.generator.Generator;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Delegating: errors are thrown in; {@code contract/protocol.py} is the other half. */
class DelegationErrorCases {
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
}
