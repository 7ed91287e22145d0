package dev.parallax.semantics.contract;

import static dev.parallax.semantics.contract.CoreCoroutines.forever;
import static dev.parallax.semantics.contract.CoreCoroutines.gives;
import static dev.parallax.semantics.contract.CoreCoroutines.raises;
import static dev.parallax.semantics.contract.CoreCoroutines.tell;

import dev.parallax.semantics.Covers;
import dev.parallax.semantics.asyncio.AsyncFuture;
import dev.parallax.semantics.asyncio.Asyncio.ReturnWhen;
import dev.parallax.semantics.asyncio.DoneAndPending;
import dev.parallax.semantics.asyncio.Task;

import java.util.Collection;
import java.util.List;

/**
 * asyncio.wait, asyncio.wait_for and asyncio.as_completed; {@code contract/asyncio_core.py} is the
 * other half.
 */
class AsyncioWaitCases extends AsyncioProgram {
    @Covers({
        "test_asyncio.test_waitfor.AsyncioWaitForTest.test_wait_for_timeout_less_then_0_or_0_future_done",
        "test_asyncio.test_waitfor.AsyncioWaitForTest.test_wait_for",
        "test_asyncio.test_waitfor.AsyncioWaitForTest.test_wait_for_blocking"
    })
    void wait_for_gives_up(Trace t) {
        run(
                async -> {
                    t.log(async.await(asyncio.waitFor(gives(asyncio, 1), 10.0)));
                    t.log(async.await(asyncio.waitFor(gives(asyncio, 1), null)));
                    async.await(tell(t, asyncio.waitFor(forever(asyncio, t, "a"), 0.001)));
                    async.await(tell(t, asyncio.waitFor(forever(asyncio, t, "b"), 0.0)));
                    async.await(tell(t, asyncio.waitFor(raises(asyncio, "boo"), 10.0)));
                    AsyncFuture<String> f = asyncio.getRunningLoop().createFuture();
                    f.setResult("ready");
                    t.log(async.await(asyncio.waitFor(f, 0.0)));
                });
    }

    private static List<String> names(Collection<?> tasks) {
        return tasks.stream().map(task -> ((Task<?>) task).name()).sorted().toList();
    }

    private static void log(Trace t, DoneAndPending<?> sets) {
        t.log(names(sets.done()), names(sets.pending()));
    }

    @Covers({
        "test_asyncio.test_tasks.CTask_CFuture_Tests.test_wait_first_completed",
        "test_asyncio.test_tasks.CTask_CFuture_Tests.test_wait_first_exception",
        "test_asyncio.test_tasks.BaseTaskTests.test_wait",
        "test_asyncio.test_tasks.BaseTaskTests.test_wait_with_timeout",
        "test_asyncio.test_tasks.BaseTaskTests.test_wait_errors",
        "test_asyncio.test_tasks.BaseTaskTests.test_wait_first_exception_in_wait"
    })
    void wait_tells_done_and_pending(Trace t) {
        run(
                async -> {
                    Task<Integer> a = asyncio.createTask(gives(asyncio, 1, 0.001), "a");
                    Task<Integer> b = asyncio.createTask(gives(asyncio, 2, 0.2), "b");
                    var ab = List.of(a, b);
                    log(t, async.await(asyncio.wait(ab, null, ReturnWhen.FIRST_COMPLETED)));
                    log(t, async.await(asyncio.wait(ab, 0.001, ReturnWhen.ALL_COMPLETED)));
                    log(t, async.await(asyncio.wait(ab)));
                    async.await(tell(t, asyncio.wait(List.of())));
                    Task<Object> c = asyncio.createTask(raises(asyncio, "boo"), "c");
                    Task<Object> d = asyncio.createTask(gives(asyncio, 2, 0.2), "d");
                    var cd = List.of(c, d);
                    log(t, async.await(asyncio.wait(cd, null, ReturnWhen.FIRST_EXCEPTION)));
                    t.tell(c::result);
                });
    }

    @Covers({
        "test_asyncio.test_tasks.BaseTaskTests.test_as_completed",
        "test_asyncio.test_tasks.BaseTaskTests.test_as_completed_with_timeout",
        "test_asyncio.test_tasks.BaseTaskTests.test_as_completed_coroutine_use_running_loop"
    })
    void as_completed_gives_the_fastest_first(Trace t) {
        run(
                async -> {
                    for (var c :
                            asyncio.asCompleted(
                                    List.of(
                                            gives(asyncio, "slow", 0.05),
                                            gives(asyncio, "fast")))) {
                        t.log(async.await(c));
                    }
                    var each =
                            async.each(
                                    asyncio.asCompleted(
                                            List.of(
                                                    gives(asyncio, "slow", 0.05),
                                                    gives(asyncio, "fast"))));
                    while (each.next()) {
                        t.log(each.value().result());
                    }
                    for (var c :
                            asyncio.asCompleted(
                                    List.of(gives(asyncio, 1), gives(asyncio, 2, 0.5)), 0.05)) {
                        async.await(tell(t, c));
                    }
                });
    }
}
