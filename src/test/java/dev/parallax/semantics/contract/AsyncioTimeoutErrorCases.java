package dev.parallax.semantics.contract;

import static dev.parallax.semantics.contract.TimeoutRuns.each;
import static dev.parallax.semantics.contract.TimeoutRuns.limited;
import static dev.parallax.semantics.contract.TimeoutRuns.refuses;
import static dev.parallax.semantics.contract.TimeoutRuns.tell;

import dev.parallax.semantics.Covers;
import dev.parallax.semantics.coroutine.Coroutine;
import dev.parallax.semantics.errors.LookupError;
import dev.parallax.semantics.errors.ValueError;

import org.jspecify.annotations.Nullable;

/**
 * Time-outs: other errors and cancellations; {@code contract/asyncio_timeouts.py} is the other
 * half.
 */
class AsyncioTimeoutErrorCases extends AsyncioProgram {
    @Covers({
        "test_asyncio.test_timeouts.TimeoutTests.test_foreign_exception_on_timeout",
        "test_asyncio.test_timeouts.TimeoutTests.test_foreign_exception_on_timeout_2"
    })
    void a_block_may_answer_with_another_error(Trace t) {
        each(
                this,
                t,
                () ->
                        limited(
                                this,
                                t,
                                asyncio.timeout(ROUND),
                                waits(t, "body", new LookupError("instead"))),
                () ->
                        limited(
                                this,
                                t,
                                asyncio.timeout(ROUND),
                                refuses(asyncio, t, "body", "anyhow")));
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
        each(this, t, () -> limited(this, t, asyncio.timeout(ROUND), grouped(t)));
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
                                                this,
                                                t,
                                                asyncio.timeout(ROUND),
                                                waits(t, "cleaning", null))));
                    }
                });
    }

    @Covers("test_asyncio.test_timeouts.TimeoutTests.test_nested_timeout_in_finally")
    void cleaning_up_has_a_time_out_of_its_own(Trace t) {
        each(this, t, () -> limited(this, t, asyncio.timeout(ROUND), cleans(t)));
    }

    private Coroutine<@Nullable Void> timesOut(Trace t) {
        return Coroutine.of(
                async -> {
                    me().cancel();
                    async.await(tell(t, asyncio.sleep(1000)));
                    async.await(
                            tell(t, limited(this, t, asyncio.timeout(0.0), asyncio.sleep(1000))));
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
                    async.await(tell(t, limited(this, t, asyncio.timeout(1000.0), body)));
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
}
