package dev.parallax.semantics.contract;

import static dev.parallax.semantics.contract.SmallGenerators.cleans;
import static dev.parallax.semantics.contract.SmallGenerators.echo;
import static dev.parallax.semantics.contract.SmallGenerators.exhaust;
import static dev.parallax.semantics.contract.SmallGenerators.next;
import static dev.parallax.semantics.contract.SmallGenerators.returns;
import static dev.parallax.semantics.contract.SmallGenerators.two;

import dev.parallax.semantics.Covers;
import dev.parallax.semantics.errors.AttributeError;
import dev.parallax.semantics.generator.Generator;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** Delegating: values, and who can go on; {@code contract/protocol.py} is the other half. */
class DelegationCases {
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
}
