package dev.parallax.semantics.contract;

import static dev.parallax.semantics.contract.SmallCoroutines.echo;
import static dev.parallax.semantics.contract.SmallCoroutines.give;

import dev.parallax.semantics.Covers;
import dev.parallax.semantics.coroutine.Coroutine;
import dev.parallax.semantics.errors.GeneratorExit;
import dev.parallax.semantics.errors.ValueError;

import org.jspecify.annotations.Nullable;

/**
 * Coroutines: errors are thrown in, they are closed; {@code contract/coroutines.py} is the other
 * half.
 */
class CoroutineCloseCases {
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
}
