package dev.parallax.semantics.contract;

import static dev.parallax.semantics.contract.TaskCoroutines.any;
import static dev.parallax.semantics.contract.TimeoutRuns.each;
import static dev.parallax.semantics.contract.TimeoutRuns.refuses;
import static dev.parallax.semantics.contract.TimeoutRuns.tell;

import dev.parallax.semantics.Covers;
import dev.parallax.semantics.asyncio.AsyncFuture;
import dev.parallax.semantics.coroutine.Awaitable;
import dev.parallax.semantics.coroutine.Coroutine;
import dev.parallax.semantics.errors.CancelledError;
import dev.parallax.semantics.errors.LookupError;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;

/** asyncio.wait_for; {@code contract/asyncio_timeouts.py} is the other half. */
class AsyncioWaitForCases extends AsyncioProgram {
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
        each(
                this,
                t,
                () -> asyncio.waitFor(late(t, "coroutine"), ROUND),
                () -> givenTime(t),
                () -> asyncio.waitFor(waits(t, "fails", new LookupError("instead")), ROUND),
                () -> asyncio.waitFor(refuses(asyncio, t, "coroutine", 42), ROUND));
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
