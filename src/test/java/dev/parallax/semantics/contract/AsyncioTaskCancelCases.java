package dev.parallax.semantics.contract;

import static dev.parallax.semantics.contract.TaskCoroutines.any;
import static dev.parallax.semantics.contract.TaskCoroutines.tell;

import dev.parallax.semantics.Covers;
import dev.parallax.semantics.coroutine.Awaitable;
import dev.parallax.semantics.coroutine.Coroutine;
import dev.parallax.semantics.errors.CancelledError;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Tasks: cancelling, and going on all the same; {@code contract/asyncio_tasks.py} is the other
 * half.
 */
class AsyncioTaskCancelCases extends AsyncioProgram {
    @Covers("test_asyncio.test_tasks.BaseTaskTests.test_cancelling")
    void a_task_tells_of_its_cancellation(Trace t) {
        run(
                async -> {
                    var task = asyncio.createTask(sleeps(100));
                    t.log(
                            task.cancelling(),
                            task.cancel(),
                            task.cancelling(),
                            task.cancel(),
                            task.cancelling());
                    async.await(tell(t, task));
                    t.log(task.done(), task.cancelled(), task.cancel(), task.uncancel());
                });
    }

    private static Coroutine<Integer> waits(Awaitable<?> awaited, int result) {
        return Coroutine.returning(
                async -> {
                    async.<@Nullable Object>await(any(awaited));
                    return result;
                });
    }

    @Covers("test_asyncio.test_tasks.BaseTaskTests.test_uncancel_resets_must_cancel")
    void uncancelling_takes_a_cancellation_back(Trace t) {
        run(
                async -> {
                    var f = future();
                    var task = asyncio.createTask(waits(f, 42));
                    async.await(asyncio.sleep(0));
                    f.setResult(null);
                    t.log(task.cancel(), task.cancelling(), task.uncancel(), task.cancelling());
                    async.await(tell(t, task));
                });
    }

    @Covers({
        "test_asyncio.test_tasks.BaseTaskTests.test_cancel_inner_future",
        "test_asyncio.test_tasks.BaseTaskTests.test_cancel_both_task_and_inner_future",
        "test_asyncio.test_tasks.BaseTaskTests.test_task_cancel_waiter_future"
    })
    void cancelling_reaches_what_is_awaited(Trace t) {
        run(
                async -> {
                    for (String which : List.of("inner", "both", "task")) {
                        var f = future();
                        var task = asyncio.createTask(waits(f, 12));
                        async.await(asyncio.sleep(0));
                        if (!which.equals("task")) {
                            t.log(f.cancel("inner"));
                        }
                        if (!which.equals("inner")) {
                            t.log(task.cancel("task"));
                        }
                        async.await(tell(t, task));
                        t.log(f.cancelled(), task.cancelled());
                    }
                });
    }

    private static Coroutine<@Nullable Object> ignores(
            Trace t, Awaitable<?> first, Awaitable<?> second, Awaitable<?> third) {
        return Coroutine.<@Nullable Object>returning(
                async -> {
                    async.<@Nullable Object>await(any(first));
                    try {
                        async.<@Nullable Object>await(any(second));
                    } catch (CancelledError e) {
                        t.log("ignored");
                    }
                    return async.<@Nullable Object>await(any(third));
                });
    }

    @Covers({
        "test_asyncio.test_tasks.BaseTaskTests.test_cancel_task_catching",
        "test_asyncio.test_tasks.BaseTaskTests.test_cancel_task_ignoring"
    })
    void a_task_may_go_on_after_its_cancellation(Trace t) {
        run(
                async -> {
                    var first = future();
                    var second = future();
                    var third = future();
                    var task = asyncio.createTask(ignores(t, first, second, third));
                    async.await(asyncio.sleep(0));
                    first.setResult(null);
                    async.await(asyncio.sleep(0));
                    task.cancel();
                    t.log(second.cancelled());
                    async.await(asyncio.sleep(0));
                    third.setResult(42);
                    async.await(tell(t, task));
                    t.log(third.cancelled(), task.cancelled(), task.cancelling());
                });
    }

    @Covers("test_asyncio.test_tasks.BaseTaskTests.test_cancel_yield")
    void cancelling_between_two_sleeps(Trace t) {
        run(
                async -> {
                    var task =
                            asyncio.createTask(
                                    Coroutine.of(
                                            in -> {
                                                in.await(asyncio.sleep(0));
                                                in.await(asyncio.sleep(0));
                                                t.log("never");
                                            }));
                    async.await(asyncio.sleep(0));
                    task.cancel();
                    async.await(tell(t, task));
                    t.log(task.done(), task.cancelled(), task.cancel());
                });
    }
}
