package dev.parallax.semantics.contract;

import static dev.parallax.semantics.contract.TaskCoroutines.tell;

import dev.parallax.semantics.Covers;
import dev.parallax.semantics.coroutine.Awaitable;
import dev.parallax.semantics.coroutine.Coroutine;
import dev.parallax.semantics.errors.CancelledError;
import dev.parallax.semantics.errors.ValueError;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;

/**
 * Tasks: cancellations go through what is awaited; {@code contract/asyncio_tasks.py} is the other
 * half.
 */
class AsyncioNestedCancelCases extends AsyncioProgram {
    private Coroutine<@Nullable Void> outer(@Nullable String message) {
        return Coroutine.of(
                async -> {
                    var task = asyncio.createTask(asyncio.sleep(3));
                    async.await(asyncio.sleep(0));
                    task.cancel(message);
                    async.await(asyncio.wait(List.of(task)));
                    task.result();
                });
    }

    private Coroutine<@Nullable Void> wraps() {
        return Coroutine.of(
                async -> {
                    var task = asyncio.createTask(asyncio.sleep(3));
                    asyncio.getRunningLoop().callSoon(() -> task.cancel("msg"));
                    try {
                        async.await(task);
                    } catch (CancelledError e) {
                        ValueError error = new ValueError("cancelled");
                        error.initCause(e);
                        throw error;
                    }
                });
    }

    @Covers({
        "test_asyncio.test_tasks.BaseTaskTests.test_cancel_with_message_then_future_result",
        "test_asyncio.test_tasks.BaseTaskTests.test_cancellation_exception_context"
    })
    void messages_of_cancellation_go_on(Trace t) {
        run(
                async -> {
                    for (String message : Arrays.asList(null, "my message")) {
                        async.await(tell(t, asyncio.createTask(outer(message))));
                    }
                    async.await(tell(t, asyncio.createTask(wraps())));
                });
    }

    private static Coroutine<@Nullable Void> inner(Trace t, Awaitable<?> waiter) {
        return Coroutine.of(
                async -> {
                    try {
                        async.await(waiter);
                    } catch (CancelledError e) {
                        t.log("inner");
                        throw e;
                    }
                });
    }

    @Covers("test_asyncio.test_tasks.BaseTaskTests.test_yield_future_passes_cancel")
    void a_cancellation_reaches_what_is_awaited(Trace t) {
        run(
                async -> {
                    var waiter = future();
                    var task =
                            asyncio.createTask(
                                    Coroutine.of(
                                            in -> {
                                                try {
                                                    in.await(inner(t, waiter));
                                                } catch (CancelledError e) {
                                                    t.log("outer");
                                                }
                                            }));
                    async.await(asyncio.sleep(0));
                    task.cancel();
                    async.await(task);
                    t.log(waiter.cancelled(), task.cancelled());
                });
    }

    @Covers("test_asyncio.test_tasks.BaseTaskTests.test_cancel_gather_1")
    void cancelling_a_gather_that_is_about_to_end(Trace t) {
        run(
                async -> {
                    var f = future();
                    var child = Coroutine.<@Nullable Object>returning(in -> in.await(f));
                    var g = asyncio.<@Nullable Object>gather(false, List.of(child));
                    async.await(asyncio.sleep(0));
                    f.addDoneCallback(done -> t.log("cancelled", g.cancel()));
                    f.setResult(42);
                    async.await(tell(t, g));
                });
    }
}
