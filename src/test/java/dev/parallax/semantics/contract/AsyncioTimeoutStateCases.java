package dev.parallax.semantics.contract;

import static dev.parallax.semantics.contract.TimeoutRuns.tell;

import dev.parallax.semantics.Covers;
import dev.parallax.semantics.asyncio.AsyncFuture;
import dev.parallax.semantics.asyncio.Timeout;
import dev.parallax.semantics.coroutine.Coroutine;
import dev.parallax.semantics.errors.CancelledError;
import dev.parallax.semantics.errors.Raise;
import dev.parallax.semantics.errors.TimeoutError;
import dev.parallax.semantics.generator.Signal;
import dev.parallax.semantics.generator.Step;

import org.jspecify.annotations.Nullable;

/** Time-outs: when they can be used; {@code contract/asyncio_timeouts.py} is the other half. */
class AsyncioTimeoutStateCases extends AsyncioProgram {
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
}
