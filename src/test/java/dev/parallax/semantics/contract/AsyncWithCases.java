package dev.parallax.semantics.contract;

import static dev.parallax.semantics.contract.SmallCoroutines.give;

import dev.parallax.semantics.Covers;
import dev.parallax.semantics.coroutine.AsyncContextManager;
import dev.parallax.semantics.coroutine.Awaitable;
import dev.parallax.semantics.coroutine.Coroutine;
import dev.parallax.semantics.errors.LookupError;
import dev.parallax.semantics.errors.ValueError;

import org.jspecify.annotations.Nullable;

/** {@code async with}; {@code contract/coroutines.py} is the other half. */
class AsyncWithCases {
    private record Manager(Trace t, boolean suppress, boolean waits, String fails)
            implements AsyncContextManager<String> {
        @Override
        public Awaitable<String> aenter() {
            return Coroutine.returning(
                    async -> {
                        t.log("enter");
                        if (waits) {
                            async.await(give("entering"));
                        }
                        if (fails.equals("enter")) {
                            throw new LookupError("enter");
                        }
                        return "value";
                    });
        }

        @Override
        public Awaitable<Boolean> aexit(@Nullable Throwable error) {
            return Coroutine.returning(
                    async -> {
                        t.log("exit", error == null ? "None" : error.getClass().getSimpleName());
                        if (waits) {
                            async.await(give("leaving"));
                        }
                        if (fails.equals("exit")) {
                            throw new LookupError("exit");
                        }
                        return suppress;
                    });
        }
    }

    @Covers("test_coroutines.CoroutineTest.test_with_1")
    void async_with_enters_and_leaves(Trace t) {
        var c =
                Coroutine.of(
                        async -> {
                            try (var entered = async.with(new Manager(t, false, true, ""))) {
                                t.log("block", entered.value());
                                t.log(async.await(give("in block")));
                            }
                        });
        t.tell(() -> c.send(null));
        t.tell(() -> c.send(null));
        t.tell(() -> c.send("sent"));
        t.tell(() -> c.send(null));
    }

    private static Coroutine<@Nullable Object> failingIn(Manager manager) {
        return Coroutine.<@Nullable Object>returning(
                async -> {
                    async.with(
                            manager,
                            (inner, value) -> {
                                throw new ValueError("in block");
                            });
                    return "after";
                });
    }

    private static Coroutine<@Nullable Object> waitingIn(Manager manager) {
        return Coroutine.<@Nullable Object>returning(
                async -> {
                    async.with(manager, (inner, value) -> inner.await(give(1)));
                    return null;
                });
    }

    @Covers("test_coroutines.CoroutineTest.test_with_5")
    void async_with_tells_the_manager_the_error(Trace t) {
        t.tell(() -> failingIn(new Manager(t, false, false, "")).send(null));
    }

    @Covers("test_coroutines.CoroutineTest.test_with_12")
    void async_with_can_keep_the_error_back(Trace t) {
        t.tell(() -> failingIn(new Manager(t, true, false, "")).send(null));
    }

    void async_with_leaves_when_an_error_is_thrown_in(Trace t) {
        var c = waitingIn(new Manager(t, false, true, ""));
        t.tell(() -> c.send(null));
        t.tell(() -> c.send(null));
        t.tell(() -> c.raise(new ValueError("thrown")));
        t.tell(() -> c.send(null));
    }

    @Covers({
        "test_coroutines.CoroutineTest.test_with_11",
        "test_coroutines.CoroutineTest.test_with_13"
    })
    void async_with_does_not_leave_what_it_could_not_enter(Trace t) {
        t.tell(() -> failingIn(new Manager(t, false, false, "enter")).send(null));
    }

    void an_error_on_leaving_replaces_the_blocks(Trace t) {
        t.tell(() -> failingIn(new Manager(t, false, false, "exit")).send(null));
    }

    void closing_leaves_async_with(Trace t) {
        var c = waitingIn(new Manager(t, false, false, ""));
        t.tell(() -> c.send(null));
        t.tell(c::close);
    }

    void leaving_must_not_wait_when_closed(Trace t) {
        var c = waitingIn(new Manager(t, false, true, ""));
        t.tell(() -> c.send(null));
        t.tell(() -> c.send(null));
        t.tell(c::close);
    }
}
