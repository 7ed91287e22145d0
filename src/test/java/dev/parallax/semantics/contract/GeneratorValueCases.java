package dev.parallax.semantics.contract;

import static dev.parallax.semantics.contract.SmallGenerators.echo;
import static dev.parallax.semantics.contract.SmallGenerators.exhaust;
import static dev.parallax.semantics.contract.SmallGenerators.next;
import static dev.parallax.semantics.contract.SmallGenerators.returns;
import static dev.parallax.semantics.contract.SmallGenerators.two;

import dev.parallax.semantics.Covers;
import dev.parallax.semantics.errors.StopIteration;
import dev.parallax.semantics.errors.ValueError;
import dev.parallax.semantics.generator.Generator;
import dev.parallax.semantics.text.PyText;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.atomic.AtomicReference;

/** Generators: values come out and go in; {@code contract/protocol.py} is the other half. */
class GeneratorValueCases {
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
}
