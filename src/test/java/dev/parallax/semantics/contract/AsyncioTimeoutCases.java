package dev.parallax.semantics.contract;

import static dev.parallax.semantics.contract.TimeoutRuns.each;
import static dev.parallax.semantics.contract.TimeoutRuns.limited;
import static dev.parallax.semantics.contract.TimeoutRuns.tell;

import dev.parallax.semantics.Covers;
import dev.parallax.semantics.asyncio.Timeout;
import dev.parallax.semantics.coroutine.Coroutine;
import dev.parallax.semantics.errors.ValueError;

import org.jspecify.annotations.Nullable;

/** Time-outs: the block and its end; {@code contract/asyncio_timeouts.py} is the other half. */
class AsyncioTimeoutCases extends AsyncioProgram {
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
        each(
                this,
                t,
                () -> limited(this, t, asyncio.timeout(ROUND), waits(t, "body", null)),
                () -> limited(this, t, asyncio.timeoutAt(inOneRound()), waits(t, "body", null)),
                () -> limited(this, t, asyncio.timeout(0.0), waits(t, "never begun", null)),
                () -> limited(this, t, asyncio.timeout(0.0), asyncio.sleep(0)),
                () -> limited(this, t, asyncio.timeout(-11.0), asyncio.sleep(0)));
    }

    @Covers({
        "test_asyncio.test_timeouts.TimeoutTests.test_timeout_not_called",
        "test_asyncio.test_timeouts.TimeoutTests.test_timeout_disabled",
        "test_asyncio.test_timeouts.TimeoutTests.test_timeout_at_disabled",
        "test_asyncio.test_timeouts.TimeoutTests.test_foreign_exception_passed"
    })
    void a_block_may_end_in_time(Trace t) {
        each(
                this,
                t,
                () -> limited(this, t, asyncio.timeout(1000.0), sleeps(1)),
                () -> limited(this, t, asyncio.timeout(null), sleeps(1)),
                () -> limited(this, t, asyncio.timeoutAt(null), sleeps(1)),
                () -> limited(this, t, asyncio.timeout(1000.0), crashes(1, new ValueError("own"))));
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
        each(this, t, () -> moments(t));
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
        return limited(this, t, outer, limited(this, t, inner, waits(t, "body", null)));
    }

    @Covers("test_asyncio.test_timeouts.TimeoutTests.test_nested_timeouts")
    void time_outs_nest(Trace t) {
        each(
                this,
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
        each(
                this,
                t,
                () ->
                        limited(
                                this,
                                t,
                                asyncio.timeout(6 * ROUND),
                                Coroutine.of(
                                        async -> {
                                            async.await(
                                                    tell(
                                                            t,
                                                            limited(
                                                                    this,
                                                                    t,
                                                                    asyncio.timeout(ROUND),
                                                                    blocks())));
                                            async.await(asyncio.sleep(1000));
                                        })));
    }
}
