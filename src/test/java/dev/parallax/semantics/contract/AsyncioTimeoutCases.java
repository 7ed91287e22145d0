package dev.parallax.semantics.contract;

import dev.parallax.semantics.Covers;
import dev.parallax.semantics.asyncio.AsyncFuture;
import dev.parallax.semantics.asyncio.Timeout;
import dev.parallax.semantics.coroutine.Awaitable;
import dev.parallax.semantics.coroutine.Coroutine;
import dev.parallax.semantics.errors.CancelledError;
import dev.parallax.semantics.errors.LookupError;
import dev.parallax.semantics.errors.Raise;
import dev.parallax.semantics.errors.TimeoutError;
import dev.parallax.semantics.errors.ValueError;
import dev.parallax.semantics.generator.Signal;
import dev.parallax.semantics.generator.Step;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/** Time-outs and wait_for: {@code contract/asyncio_timeouts.py} is the other half. */
class AsyncioTimeoutCases extends AsyncioProgram {

    @SafeVarargs
    @SuppressWarnings("varargs") // the array is read only
    private void run(Trace t, Supplier<Awaitable<?>>... mains) {
        List<Supplier<Awaitable<?>>> all = Arrays.asList(mains);
        run(
                async -> {
                    for (var main : all) {
                        async.await(tell(t, main.get()));
                    }
                });
    }

    /** Takes its time to be cancelled. */
    private Coroutine<@Nullable Void> late(Trace t, String name) {
        return Coroutine.of(
                async -> {
                    try {
                        async.await(asyncio.sleep(1000));
                    } catch (CancelledError e) {
                        t.log(name, "is cancelled");
                        async.await(sleeps(1));
                        t.log(name, "was cancelled");
                        throw e;
                    }
                });
    }

    private Coroutine<Object> refuses(Trace t, String name, Object result) {
        return Coroutine.returning(
                async -> {
                    try {
                        async.await(asyncio.sleep(1000));
                    } catch (CancelledError e) {
                        t.log(name, "refuses");
                    }
                    return result;
                });
    }

    private static Coroutine<@Nullable Void> tell(Trace t, Awaitable<?> awaitable) {
        return Coroutine.of(
                async -> {
                    try {
                        t.log("result", async.<@Nullable Object>await(any(awaitable)));
                    } catch (Throwable e) {
                        Throwable cause = e.getCause();
                        t.log(tree(e) + (cause == null ? "" : " from " + tree(cause)));
                    }
                });
    }

    @SuppressWarnings("unchecked") // whatever it gives is an object
    private static Awaitable<@Nullable Object> any(Awaitable<?> awaitable) {
        return (Awaitable<@Nullable Object>) awaitable;
    }

    private Coroutine<@Nullable Void> limited(Trace t, Timeout timeout, Awaitable<?> body) {
        return Coroutine.of(
                async -> {
                    try {
                        async.with(
                                timeout,
                                (in, entered) -> {
                                    t.log("body", in.<@Nullable Object>await(any(body)));
                                    return null;
                                });
                    } finally {
                        t.log("expired", timeout.expired(), me().cancelling());
                    }
                });
    }

    private double inOneRound() {
        return asyncio.getRunningLoop().time() + ROUND;
    }

    @Covers({
        "test_asyncio.test_timeouts.TimeoutTests.test_timeout_basic",
        "test_asyncio.test_timeouts.TimeoutTests.test_timeout_at_basic",
        "test_asyncio.test_timeouts.TimeoutTests.test_waiter_cancelled",
        "test_asyncio.test_timeouts.TimeoutTests.test_timeout_zero",
        "test_asyncio.test_timeouts.TimeoutTests.test_timeout_zero_sleep_zero",
        "test_asyncio.test_timeouts.TimeoutTests.test_timeout_in_the_past_sleep_zero",
        "test_asyncio.test_timeouts.TimeoutTests.test_outer_task_is_not_cancelled"
    })
    void a_time_out_ends_the_block(Trace t) {
        run(
                t,
                () -> limited(t, asyncio.timeout(ROUND), waits(t, "body", null)),
                () -> limited(t, asyncio.timeoutAt(inOneRound()), waits(t, "body", null)),
                () -> limited(t, asyncio.timeout(0.0), waits(t, "never begun", null)),
                () -> limited(t, asyncio.timeout(0.0), asyncio.sleep(0)),
                () -> limited(t, asyncio.timeout(-11.0), asyncio.sleep(0)));
    }

    @Covers({
        "test_asyncio.test_timeouts.TimeoutTests.test_timeout_not_called",
        "test_asyncio.test_timeouts.TimeoutTests.test_timeout_disabled",
        "test_asyncio.test_timeouts.TimeoutTests.test_timeout_at_disabled",
        "test_asyncio.test_timeouts.TimeoutTests.test_foreign_exception_passed"
    })
    void a_block_may_end_in_time(Trace t) {
        run(
                t,
                () -> limited(t, asyncio.timeout(1000.0), sleeps(1)),
                () -> limited(t, asyncio.timeout(null), sleeps(1)),
                () -> limited(t, asyncio.timeoutAt(null), sleeps(1)),
                () -> limited(t, asyncio.timeout(1000.0), crashes(1, new ValueError("own"))));
    }

    private static double when(Timeout timeout) {
        Double when = timeout.when();
        return when == null ? Double.NaN : when;
    }

    @Covers({
        "test_asyncio.test_timeouts.TimeoutTests.test_reschedule",
        "test_asyncio.test_timeouts.TimeoutTests.test_repr_active",
        "test_asyncio.test_timeouts.TimeoutTests.test_repr_disabled"
    })
    void it_knows_its_moment(Trace t) {
        run(t, () -> moments(t));
    }

    private Coroutine<@Nullable Void> moments(Trace t) {
        return Coroutine.of(
                async -> {
                    double now = asyncio.getRunningLoop().time();
                    async.with(
                            asyncio.timeout(1000.0),
                            (in, timeout) -> {
                                double left = when(timeout) - now;
                                t.log(1000 <= left && left < 1100);
                                timeout.reschedule(now + 1);
                                t.log(when(timeout) == now + 1);
                                String active = "<Timeout \\[active\\] when=\\d+\\.\\d*>";
                                t.log(timeout.toString().matches(active));
                                timeout.reschedule(null);
                                t.log(timeout.when(), timeout);
                                return null;
                            });
                    async.with(
                            asyncio.timeoutAt(now + 5),
                            (in, timeout) -> {
                                t.log(when(timeout) == now + 5);
                                return null;
                            });
                    t.log(asyncio.timeout(null).when(), asyncio.timeoutAt(null).when());
                });
    }

    private Coroutine<@Nullable Void> nested(Trace t, Timeout outer, Timeout inner) {
        return limited(t, outer, limited(t, inner, waits(t, "body", null)));
    }

    @Covers("test_asyncio.test_timeouts.TimeoutTests.test_nested_timeouts")
    void time_outs_nest(Trace t) {
        run(
                t,
                () -> {
                    double when = inOneRound();
                    return nested(t, asyncio.timeoutAt(when), asyncio.timeoutAt(when));
                },
                () -> nested(t, asyncio.timeout(1000.0), asyncio.timeout(ROUND)),
                () -> nested(t, asyncio.timeout(ROUND), asyncio.timeout(1000.0)));
    }

    private Coroutine<@Nullable Void> blocks() {
        return Coroutine.of(
                async -> {
                    asyncio.py().sleep(3 * ROUND);
                    async.await(asyncio.sleep(1000));
                });
    }

    @Covers({
        "test_asyncio.test_timeouts.TimeoutTests.test_nested_timeouts_concurrent",
        "test_asyncio.test_timeouts.TimeoutTests.test_nested_timeouts_loop_busy"
    })
    void a_busy_loop_is_late(Trace t) {
        run(
                t,
                () ->
                        limited(
                                t,
                                asyncio.timeout(6 * ROUND),
                                Coroutine.of(
                                        async -> {
                                            async.await(
                                                    tell(
                                                            t,
                                                            limited(
                                                                    t,
                                                                    asyncio.timeout(ROUND),
                                                                    blocks())));
                                            async.await(asyncio.sleep(1000));
                                        })));
    }

    @Covers({
        "test_asyncio.test_timeouts.TimeoutTests.test_foreign_exception_on_timeout",
        "test_asyncio.test_timeouts.TimeoutTests.test_foreign_exception_on_timeout_2"
    })
    void a_block_may_answer_with_another_error(Trace t) {
        run(
                t,
                () ->
                        limited(
                                t,
                                asyncio.timeout(ROUND),
                                waits(t, "body", new LookupError("instead"))),
                () -> limited(t, asyncio.timeout(ROUND), refuses(t, "body", "anyhow")));
    }

    private Coroutine<@Nullable Void> grouped(Trace t) {
        return Coroutine.of(
                async ->
                        async.with(
                                asyncio.taskGroup(),
                                (in, g) -> {
                                    g.createTask(waits(t, "child", new ValueError("child")));
                                    in.await(waits(t, "body", null));
                                    return null;
                                }));
    }

    @Covers("test_asyncio.test_timeouts.TimeoutTests.test_timeout_taskgroup")
    void a_group_in_a_time_out(Trace t) {
        run(t, () -> limited(t, asyncio.timeout(ROUND), grouped(t)));
    }

    private Coroutine<@Nullable Void> cleans(Trace t) {
        return Coroutine.of(
                async -> {
                    try {
                        async.await(asyncio.sleep(1000));
                    } finally {
                        async.await(
                                tell(
                                        t,
                                        limited(
                                                t,
                                                asyncio.timeout(ROUND),
                                                waits(t, "cleaning", null))));
                    }
                });
    }

    @Covers("test_asyncio.test_timeouts.TimeoutTests.test_nested_timeout_in_finally")
    void cleaning_up_has_a_time_out_of_its_own(Trace t) {
        run(t, () -> limited(t, asyncio.timeout(ROUND), cleans(t)));
    }

    private Coroutine<@Nullable Void> timesOut(Trace t) {
        return Coroutine.of(
                async -> {
                    me().cancel();
                    async.await(tell(t, asyncio.sleep(1000)));
                    async.await(tell(t, limited(t, asyncio.timeout(0.0), asyncio.sleep(1000))));
                });
    }

    private Coroutine<@Nullable Void> isCancelledAgain(Trace t) {
        return Coroutine.of(
                async -> {
                    me().cancel();
                    async.await(tell(t, asyncio.sleep(1000)));
                    Coroutine<@Nullable Void> body =
                            Coroutine.of(
                                    inner -> {
                                        me().cancel("again");
                                        inner.await(asyncio.sleep(1000));
                                    });
                    async.await(tell(t, limited(t, asyncio.timeout(1000.0), body)));
                });
    }

    @Covers({
        "test_asyncio.test_timeouts.TimeoutTests.test_timeout_after_cancellation",
        "test_asyncio.test_timeouts.TimeoutTests.test_cancel_in_timeout_after_cancellation"
    })
    void after_a_cancellation(Trace t) {
        run(
                async -> {
                    async.await(tell(t, asyncio.createTask(timesOut(t))));
                    async.await(tell(t, asyncio.createTask(isCancelledAgain(t))));
                });
        t.log("result None");
    }

    private static Coroutine<@Nullable Void> enters(Timeout timeout) {
        return Coroutine.of(async -> async.with(timeout, (in, entered) -> null));
    }

    private Coroutine<@Nullable Void> expires(Trace t, Timeout timeout) {
        return Coroutine.of(
                async ->
                        async.with(
                                timeout,
                                (in, entered) -> {
                                    try {
                                        in.await(asyncio.sleep(1000));
                                    } catch (CancelledError e) {
                                        t.tell(() -> entered.reschedule(1.0));
                                        String text = entered.toString();
                                        int when = text.indexOf(" when");
                                        t.log(when < 0 ? text : text.substring(0, when));
                                        throw e;
                                    }
                                    return null;
                                }));
    }

    @Covers({
        "test_asyncio.test_timeouts.TimeoutTests.test_timeout_already_entered",
        "test_asyncio.test_timeouts.TimeoutTests.test_timeout_double_enter",
        "test_asyncio.test_timeouts.TimeoutTests.test_timeout_finished",
        "test_asyncio.test_timeouts.TimeoutTests.test_timeout_expired",
        "test_asyncio.test_timeouts.TimeoutTests.test_timeout_expiring",
        "test_asyncio.test_timeouts.TimeoutTests.test_timeout_not_entered",
        "test_asyncio.test_timeouts.TimeoutTests.test_repr_expired",
        "test_asyncio.test_timeouts.TimeoutTests.test_repr_finished"
    })
    void it_refuses_what_comes_too_early_or_late(Trace t) {
        run(
                async -> {
                    Timeout timeout = asyncio.timeout(1000.0);
                    t.tell(() -> timeout.reschedule(1.0));
                    async.with(timeout, (in, entered) -> in.await(tell(t, enters(entered))));
                    async.await(tell(t, enters(timeout)));
                    t.tell(() -> timeout.reschedule(1.0));
                    t.log(timeout);
                    Timeout expired = asyncio.timeout(ROUND);
                    try {
                        async.await(expires(t, expired));
                    } catch (TimeoutError e) {
                        t.log(expired);
                    }
                    t.tell(() -> expired.reschedule(1.0));
                });
        t.log("result None");
    }

    private void withoutTask(Trace t, Timeout timeout, AsyncFuture<String> done) {
        t.tell(
                () -> {
                    if (timeout.aenter().awaiting().resume(Signal.NEXT)
                            instanceof Step.Raised(Throwable error)) {
                        throw Raise.any(error);
                    }
                });
        done.setResult("done");
    }

    @Covers("test_asyncio.test_timeouts.TimeoutTests.test_timeout_without_task")
    void it_needs_a_task(Trace t) {
        run(
                async -> {
                    Timeout timeout = asyncio.timeout(1.0);
                    var loop = asyncio.getRunningLoop();
                    AsyncFuture<String> done = loop.createFuture();
                    loop.callSoon(() -> withoutTask(t, timeout, done));
                    async.await(done);
                    t.tell(() -> timeout.reschedule(1.0));
                });
        t.log("result None");
    }

    private Coroutine<@Nullable Void> givenTime(Trace t) {
        return Coroutine.of(
                async -> {
                    var task = asyncio.createTask(late(t, "task"));
                    async.await(sleeps(1));
                    async.await(tell(t, asyncio.waitFor(task, 0.0)));
                    t.log(task.cancelled());
                });
    }

    @Covers({
        "test_asyncio.test_waitfor.AsyncioWaitForTest.test_asyncio_wait_for_timeout",
        "test_asyncio.test_waitfor.AsyncioWaitForTest.test_wait_for_waits_for_task_cancellation",
        "test_asyncio.test_waitfor.AsyncioWaitForTest.test_wait_for_waits_for_task_cancellation_w_timeout_0",
        "test_asyncio.test_waitfor.AsyncioWaitForTest.test_wait_for_reraises_exception_during_cancellation",
        "test_asyncio.test_waitfor.AsyncioWaitForTest.test_wait_for_cancellation_race_condition",
        "test_asyncio.test_waitfor.AsyncioWaitForTest.test_wait_for_cancel_suppressed"
    })
    void wait_for_waits_for_the_cancellation(Trace t) {
        run(
                t,
                () -> asyncio.waitFor(late(t, "coroutine"), ROUND),
                () -> givenTime(t),
                () -> asyncio.waitFor(waits(t, "fails", new LookupError("instead")), ROUND),
                () -> asyncio.waitFor(refuses(t, "coroutine", 42), ROUND));
    }

    @Covers({
        "test_asyncio.test_waitfor.AsyncioWaitForTest.test_wait_for_timeout_less_then_0_or_0",
        "test_asyncio.test_waitfor.AsyncioWaitForTest.test_wait_for_timeout_less_then_0_or_0_coroutine_do_not_started"
    })
    void wait_for_has_no_time(Trace t) {
        run(
                async -> {
                    for (double seconds : new double[] {0, -1}) {
                        var task = asyncio.createTask(waits(t, "task", null));
                        async.await(asyncio.sleep(0));
                        async.await(tell(t, asyncio.waitFor(task, seconds)));
                        t.log(task.cancelled());
                        var never = waits(t, "never begun", null);
                        async.await(tell(t, asyncio.waitFor(never, seconds)));
                    }
                });
        t.log("result None");
    }

    @Covers({
        "test_asyncio.test_waitfor.AsyncioWaitForTest.test_asyncio_wait_for_cancelled",
        "test_asyncio.test_waitfor.AsyncioWaitForTest.test_cancel_blocking_wait_for",
        "test_asyncio.test_waitfor.AsyncioWaitForTest.test_cancel_wait_for"
    })
    void wait_for_is_cancelled(Trace t) {
        run(
                async -> {
                    for (Double seconds : Arrays.asList(null, 1000.0)) {
                        AsyncFuture<Object> inner = asyncio.getRunningLoop().createFuture();
                        var task = asyncio.createTask(asyncio.waitFor(inner, seconds));
                        async.await(asyncio.sleep(0));
                        t.log(task.cancel("out"));
                        async.await(tell(t, task));
                        t.log(inner.cancelled());
                    }
                    var task = asyncio.createTask(asyncio.waitFor(late(t, "inner"), 1000.0));
                    async.await(asyncio.sleep(0));
                    task.cancel();
                    async.await(asyncio.wait(List.of(task)));
                    t.log(task.cancelled());
                });
        t.log("result None");
    }

    private Coroutine<@Nullable Void> waitsFor(Trace t, Awaitable<?> inner) {
        return Coroutine.of(
                async -> {
                    t.log(async.<@Nullable Object>await(asyncio.waitFor(any(inner), 1000.0)));
                    async.await(asyncio.sleep(1000));
                    t.log("never");
                });
    }

    @Covers({
        "test_asyncio.test_waitfor.AsyncioWaitForTest.test_wait_for_issue86296",
        "test_asyncio.test_waitfor.AsyncioWaitForTest.test_wait_for_race_condition"
    })
    void wait_for_is_cancelled_when_the_result_is_there(Trace t) {
        run(
                async -> {
                    var inner = asyncio.createTask(Coroutine.returning(in -> "done"));
                    var task = asyncio.createTask(waitsFor(t, inner));
                    async.await(asyncio.sleep(0));
                    task.cancel();
                    async.await(tell(t, task));
                    async.await(tell(t, inner));
                    AsyncFuture<String> f = asyncio.getRunningLoop().createFuture();
                    asyncio.getRunningLoop().callSoon(() -> f.setResult("ok"));
                    async.await(tell(t, asyncio.waitFor(f, 1000.0)));
                });
        t.log("result None");
    }

    @Covers({
        "test_asyncio.test_waitfor.WaitForShieldTests.test_zero_timeout",
        "test_asyncio.test_waitfor.WaitForShieldTests.test_shielded_timeout",
        "test_asyncio.test_waitfor.WaitForShieldTests.test_none_timeout"
    })
    void wait_for_what_is_shielded(Trace t) {
        run(
                async -> {
                    for (Double seconds : Arrays.asList(0.0, ROUND, null)) {
                        var task = asyncio.createTask(sleeps(3));
                        var shield = asyncio.shield(task);
                        async.await(tell(t, asyncio.waitFor(shield, seconds)));
                        t.log(task.done(), shield.cancelled());
                        async.await(tell(t, task));
                    }
                });
        t.log("result None");
    }
}
