package dev.parallax.semantics.contract;

import static dev.parallax.semantics.contract.SmallCoroutines.awaits;
import static dev.parallax.semantics.contract.SmallCoroutines.echo;
import static dev.parallax.semantics.contract.SmallCoroutines.give;
import static dev.parallax.semantics.contract.SmallCoroutines.raises;

import dev.parallax.semantics.Covers;
import dev.parallax.semantics.coroutine.Coroutine;
import dev.parallax.semantics.errors.StopAsyncIteration;
import dev.parallax.semantics.errors.StopIteration;
import dev.parallax.semantics.errors.ValueError;
import dev.parallax.semantics.text.Tuple;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.atomic.AtomicReference;

/**
 * Coroutines: values go in, a result comes out; {@code contract/coroutines.py} is the other half.
 */
class CoroutineLifeCases {
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
}
