package dev.parallax.semantics.contract;

import static dev.parallax.semantics.contract.SyncTasks.bare;
import static dev.parallax.semantics.contract.SyncTasks.told;

import dev.parallax.semantics.Covers;
import dev.parallax.semantics.asyncio.Condition;
import dev.parallax.semantics.asyncio.Lock;
import dev.parallax.semantics.asyncio.Queue;
import dev.parallax.semantics.coroutine.Coroutine;
import dev.parallax.semantics.errors.CancelledError;

import org.jspecify.annotations.Nullable;

/**
 * asyncio's condition: waits that are cancelled, and time limits; {@code contract/asyncio_sync.py}
 * is the other half.
 */
class AsyncioConditionCancelCases extends AsyncioProgram {
    @Covers({
        "test_asyncio.test_locks.ConditionTests.test_wait_cancel",
        "test_asyncio.test_locks.ConditionTests.test_wait_cancel_contested",
        "test_asyncio.test_locks.ConditionTests.test_wait_cancel_after_notify"
    })
    void a_cancelled_wait_has_its_lock_again(Trace t) {
        run(
                async -> {
                    Condition cond = new Condition(asyncio);
                    var task =
                            asyncio.createTask(
                                    Coroutine.of(
                                            inner -> {
                                                try (var _ = inner.with(cond)) {
                                                    try {
                                                        inner.await(cond.await());
                                                    } catch (CancelledError e) {
                                                        t.log("cancelled", cond.locked());
                                                        throw e;
                                                    }
                                                }
                                            }));
                    async.await(turns(2));
                    async.await(cond.acquire());
                    task.cancel();
                    async.await(turns(3));
                    t.log(task.done(), bare(cond));
                    task.cancel();
                    async.await(turns(3));
                    t.log(task.done());
                    cond.release();
                    async.await(turns(3));
                    t.log(task.cancelled(), bare(cond));
                });
    }

    @Covers("test_asyncio.test_locks.ConditionTests.test_cancelled_wakeup")
    void a_notified_but_cancelled_waiter_passes_the_notification_on(Trace t) {
        run(
                async -> {
                    Condition cond = new Condition(asyncio);
                    var a = asyncio.createTask(logsItsEnd(t, "a", cond));
                    var b = asyncio.createTask(logsItsEnd(t, "b", cond));
                    async.await(turns(3));
                    try (var _ = async.with(cond)) {
                        cond.notifyOne();
                        a.cancel();
                    }
                    async.await(turns(8));
                    t.log(a.cancelled(), b.done(), bare(cond));
                });
    }

    private static Coroutine<@Nullable Void> logsItsEnd(Trace t, String name, Condition cond) {
        return Coroutine.of(
                async -> {
                    try (var _ = async.with(cond)) {
                        try {
                            t.log(name, async.await(cond.await()));
                        } catch (CancelledError e) {
                            t.log(name, "cancelled");
                            throw e;
                        }
                    }
                });
    }

    void time_limits_end_a_wait(Trace t) {
        run(
                async -> {
                    Lock lock = new Lock(asyncio);
                    async.await(lock.acquire());
                    async.await(told(t, "lock", asyncio.waitFor(lock.acquire(), 0.01)));
                    async.await(told(t, "get", asyncio.waitFor(new Queue<>(asyncio).get(), 0.01)));
                    Condition cond = new Condition(asyncio);
                    try (var _ = async.with(cond)) {
                        async.await(told(t, "wait", asyncio.waitFor(cond.await(), 0.01)));
                        t.log(bare(cond));
                    }
                    t.log(bare(lock));
                });
    }
}
