package dev.parallax.semantics.contract;

import static dev.parallax.semantics.contract.CoreCoroutines.forever;
import static dev.parallax.semantics.contract.CoreCoroutines.tell;

import dev.parallax.semantics.Covers;
import dev.parallax.semantics.asyncio.Task;
import dev.parallax.semantics.coroutine.Coroutine;
import dev.parallax.semantics.errors.CancelledError;

import org.jspecify.annotations.Nullable;

/** Tasks are cancelled; {@code contract/asyncio_core.py} is the other half. */
class AsyncioCancelCases extends AsyncioProgram {
    @Covers({
        "test_asyncio.test_tasks.BaseTaskTests.test_cancel_with_message_before_starting_task",
        "test_asyncio.test_tasks.BaseTaskTests.test_task_cancel_message_getter"
    })
    void cancelling_before_the_start(Trace t) {
        run(
                async -> {
                    var task = asyncio.createTask(forever(asyncio, t, "a"));
                    t.log(task.cancel("early"), task.cancelling());
                    async.await(tell(t, task));
                    t.log(task.cancelled(), task.cancel());
                });
    }

    @Covers({
        "test_asyncio.test_tasks.BaseTaskTests.test_cancel",
        "test_asyncio.test_tasks.BaseTaskTests.test_task_cancel_sleeping_task",
    })
    void cancelling_what_waits(Trace t) {
        run(
                async -> {
                    var task = asyncio.createTask(forever(asyncio, t, "a"));
                    async.await(asyncio.sleep(0));
                    t.log(task.cancel("late"), task.done());
                    async.await(tell(t, task));
                    t.log(task.cancelled());
                });
    }

    @Covers("test_asyncio.test_tasks.CTask_CFuture_Tests.test_uncancel_basic")
    void a_task_may_refuse_its_cancellation(Trace t) {
        run(
                async -> {
                    Task<String> task = asyncio.createTask(stubborn(t));
                    async.await(asyncio.sleep(0));
                    task.cancel();
                    task.cancel();
                    t.log(task.cancelling());
                    async.await(tell(t, task));
                    t.log(task.cancelled(), task.cancelling());
                });
    }

    private Coroutine<String> stubborn(Trace t) {
        return Coroutine.returning(
                async -> {
                    try {
                        async.await(asyncio.sleep(1000));
                    } catch (CancelledError e) {
                        t.log("refused", me().uncancel());
                    }
                    return "done";
                });
    }

    @Covers({
        "test_asyncio.test_tasks.BaseTaskTests.test_cancel_awaited_task",
    })
    void cancelling_goes_through_nested_tasks(Trace t) {
        run(
                async -> {
                    var task = asyncio.createTask(outer(t));
                    async.await(asyncio.sleep(0));
                    async.await(asyncio.sleep(0));
                    task.cancel("m");
                    async.await(tell(t, task));
                });
    }

    private Coroutine<@Nullable Void> outer(Trace t) {
        return Coroutine.of(
                async -> {
                    try {
                        async.await(asyncio.createTask(forever(asyncio, t, "inner")));
                    } finally {
                        t.log("outer finally");
                    }
                });
    }

    @Covers({
        "test_asyncio.test_tasks.CTask_CFuture_Tests.test_cancel_current_task",
        "test_asyncio.test_tasks.BaseTaskTests.test_cancel_at_end"
    })
    void cancelling_oneself(Trace t) {
        run(
                async -> {
                    async.await(
                            tell(
                                    t,
                                    asyncio.createTask(
                                            Coroutine.of(
                                                    inner -> {
                                                        me().cancel();
                                                        t.log("still here");
                                                        inner.await(asyncio.sleep(0));
                                                        t.log("never");
                                                    }))));
                    async.await(
                            tell(
                                    t,
                                    asyncio.createTask(
                                            Coroutine.returning(
                                                    inner -> {
                                                        me().cancel();
                                                        return 5;
                                                    }))));
                });
    }
}
