package dev.parallax.semantics.contract;

import static dev.parallax.semantics.contract.TaskCoroutines.tell;

import dev.parallax.semantics.Covers;
import dev.parallax.semantics.asyncio.AsyncFuture;
import dev.parallax.semantics.asyncio.EventLoop;
import dev.parallax.semantics.coroutine.Coroutine;
import dev.parallax.semantics.errors.LookupError;
import dev.parallax.semantics.errors.RuntimeError;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * Futures of a loop that stops, doesn't run, runs in another thread; {@code
 * contract/asyncio_runs.py} is the other half.
 */
class AsyncioLoopFutureCases extends AsyncioProgram {
    @Covers({
        "test_asyncio.test_tasks.FutureGatherTests.test_constructor_homogenous_futures",
        "test_asyncio.test_tasks.FutureGatherTests.test_constructor_heterogenous_futures"
    })
    void gathering_futures_of_a_loop_that_does_not_run(Trace t) {
        program(
                py -> {
                    EventLoop loop = asyncio.newEventLoop();
                    EventLoop other = asyncio.newEventLoop();
                    AsyncFuture<Object> a = loop.createFuture();
                    AsyncFuture<Object> b = loop.createFuture();
                    AsyncFuture<Object> c = other.createFuture();
                    var both = asyncio.<Object>gather(false, List.of(a, b));
                    t.log(both.getLoop().equals(loop));
                    a.setResult(1);
                    b.setResult(2);
                    t.log(loop.runUntilComplete(both));
                    t.tell(() -> asyncio.<Object>gather(false, List.of(a, c)));
                    t.tell(() -> loop.runUntilComplete(c));
                    loop.close();
                    other.close();
                });
    }

    private Coroutine<@Nullable Void> stopsAndCounts(EventLoop loop, List<Integer> seen) {
        return Coroutine.of(
                async -> {
                    while (seen.size() < 10) {
                        async.await(asyncio.sleep(0));
                        seen.add(1);
                        if (seen.size() == 2) {
                            loop.stop();
                        }
                    }
                });
    }

    @Covers("test_asyncio.test_tasks.BaseTaskTests.test_stop_while_run_in_complete")
    void stopping_while_something_runs(Trace t) {
        program(
                py -> {
                    EventLoop loop = asyncio.newEventLoop();
                    List<Integer> seen = new ArrayList<>();
                    var task = loop.createTask(stopsAndCounts(loop, seen));
                    t.tell(() -> loop.runUntilComplete(task));
                    t.log(task.done(), seen.size());
                    task.cancel();
                    t.tell(() -> loop.runUntilComplete(task));
                    loop.close();
                });
    }

    @Covers("test_asyncio.test_tasks.BaseTaskTests.test_other_loop_future")
    void a_future_of_another_loop(Trace t) {
        program(
                py -> {
                    EventLoop other = asyncio.newEventLoop();
                    AsyncFuture<Object> f = other.createFuture();
                    asyncio.run(
                            Coroutine.of(
                                    async -> {
                                        try {
                                            async.await(f);
                                        } catch (RuntimeError e) {
                                            t.log(
                                                    e.text().startsWith("Task <"),
                                                    e.text()
                                                            .endsWith(
                                                                    "attached to a different"
                                                                            + " loop"));
                                        }
                                    }));
                    other.close();
                });
    }

    private Coroutine<Integer> adds(int a, int b, boolean fail) {
        return Coroutine.returning(
                async -> {
                    async.await(asyncio.sleep(0));
                    if (fail) {
                        throw new LookupError("fail");
                    }
                    return a + b;
                });
    }

    private Integer asks(EventLoop loop, boolean fail) throws Exception {
        return asyncio.runCoroutineThreadsafe(adds(1, 2, fail), loop).result();
    }

    private @Nullable Object cancels(Trace t, EventLoop loop) {
        var f = asyncio.runCoroutineThreadsafe(asyncio.sleep(3), loop);
        t.log(f.cancel());
        return null;
    }

    @Covers({
        "test_asyncio.test_tasks.RunCoroutineThreadsafeTests.test_run_coroutine_threadsafe",
        "test_asyncio.test_tasks.RunCoroutineThreadsafeTests.test_run_coroutine_threadsafe_with_exception",
        "test_asyncio.test_tasks.RunCoroutineThreadsafeTests.test_run_coroutine_threadsafe_and_cancel",
        "test_asyncio.test_threads.ToThreadTests.test_to_thread",
        "test_asyncio.test_threads.ToThreadTests.test_to_thread_exception"
    })
    void calls_from_other_threads(Trace t) {
        run(
                async -> {
                    EventLoop loop = asyncio.getRunningLoop();
                    async.await(tell(t, loop.runInExecutor(null, in -> asks(loop, false))));
                    async.await(tell(t, loop.runInExecutor(null, in -> asks(loop, true))));
                    async.await(tell(t, loop.runInExecutor(null, in -> cancels(t, loop))));
                    async.await(tell(t, asyncio.toThread(in -> asks(loop, false))));
                    async.await(tell(t, asyncio.toThread(in -> asks(loop, true))));
                });
    }
}
