package dev.parallax.semantics.contract;

import static dev.parallax.semantics.contract.TaskCoroutines.any;
import static dev.parallax.semantics.contract.TaskCoroutines.gives;
import static dev.parallax.semantics.contract.TaskCoroutines.tell;

import dev.parallax.semantics.Covers;
import dev.parallax.semantics.coroutine.Awaitable;
import dev.parallax.semantics.coroutine.Coroutine;
import dev.parallax.semantics.errors.LookupError;
import dev.parallax.semantics.errors.RuntimeError;
import dev.parallax.semantics.errors.ValueError;
import dev.parallax.semantics.generator.Generator;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Tasks: how they are made, the current one, gathering; {@code contract/asyncio_tasks.py} is the
 * other half.
 */
class AsyncioTaskCases extends AsyncioProgram {
    @Covers("test_asyncio.test_tasks.BaseTaskTests.test_task_awaits_on_itself")
    void a_task_cannot_await_itself(Trace t) {
        AtomicReference<Awaitable<?>> me = new AtomicReference<>(gives(1));
        run(
                async -> {
                    var task = asyncio.createTask(Coroutine.of(in -> in.await(any(me.get()))), "T");
                    me.set(task);
                    try {
                        async.await(task);
                    } catch (RuntimeError e) {
                        t.log(e.text().substring(0, e.text().indexOf('<')));
                    }
                });
    }

    @Covers({
        "test_asyncio.test_tasks.BaseTaskTests.test_ensure_future_coroutine",
        "test_asyncio.test_tasks.BaseTaskTests.test_ensure_future_future",
        "test_asyncio.test_tasks.BaseTaskTests.test_ensure_future_task",
        "test_asyncio.test_tasks.BaseTaskTests.test_ensure_future_awaitable",
        "test_asyncio.test_tasks.BaseTaskTests.test_ensure_future_task_awaitable"
    })
    void ensure_future_keeps_what_is_one(Trace t) {
        Generator<@Nullable Object> inner =
                Generator.returning(
                        y ->
                                y.from(
                                        Coroutine.generatorBasedReturning(
                                                based -> based.from(gives("ok")))));
        Awaitable<@Nullable Object> waits = () -> inner;
        run(
                async -> {
                    var f = future();
                    f.setResult("ko");
                    var task = asyncio.createTask(gives("ok"));
                    t.log(
                            asyncio.ensureFuture(f).equals(f),
                            asyncio.ensureFuture(task).equals(task));
                    async.await(tell(t, asyncio.ensureFuture(f)));
                    async.await(tell(t, asyncio.ensureFuture(gives("made"))));
                    async.await(tell(t, asyncio.ensureFuture(waits)));
                    async.await(tell(t, task));
                });
    }

    private Coroutine<@Nullable Void> named(Trace t, Awaitable<?> before, Runnable then) {
        return Coroutine.of(
                async -> {
                    t.log(me().name());
                    async.<@Nullable Object>await(any(before));
                    t.log(me().name());
                    then.run();
                });
    }

    @Covers({
        "test_asyncio.test_tasks.BaseTaskTests.test_current_task",
        "test_asyncio.test_tasks.BaseTaskTests.test_current_task_with_interleaving_tasks",
        "test_asyncio.test_tasks.BaseCurrentLoopTests.test_current_task_with_implicit_loop"
    })
    void the_current_task(Trace t) {
        run(
                async -> {
                    var first = future();
                    var second = future();
                    var one = named(t, first, () -> second.setResult(null));
                    Coroutine<@Nullable Void> two =
                            Coroutine.of(
                                    in -> {
                                        t.log(me().name());
                                        first.setResult(null);
                                        in.await(second);
                                        t.log(me().name());
                                    });
                    async.await(
                            asyncio.wait(
                                    List.of(
                                            asyncio.createTask(one, "one"),
                                            asyncio.createTask(two, "two"))));
                    asyncio.getRunningLoop().callSoon(() -> t.log(asyncio.currentTask()));
                    async.await(asyncio.sleep(0));
                });
    }

    private static Coroutine<@Nullable Object> bothRaise(Awaitable<?> first) {
        return Coroutine.<@Nullable Object>returning(
                async -> {
                    async.<@Nullable Object>await(any(first));
                    throw new LookupError("both raise");
                });
    }

    @Covers({
        "test_asyncio.test_tasks.FutureGatherTests.test_result_exception_one_cancellation",
        "test_asyncio.test_tasks.CoroutineGatherTests.test_exception_marking"
    })
    void gathering_some_that_fail(Trace t) {
        run(
                async -> {
                    var a = future();
                    var b = future();
                    var c = future();
                    var d = future();
                    var g = asyncio.<@Nullable Object>gather(true, List.of(a, b, c, d));
                    a.setResult(1);
                    b.setException(new ValueError("b"));
                    c.cancel();
                    async.await(asyncio.sleep(0));
                    t.log(g.done());
                    d.setResult(4);
                    List<@Nullable Object> shown = new ArrayList<>(async.await(g));
                    shown.replaceAll(x -> x instanceof Throwable e ? Trace.error(e) : x);
                    t.log(shown);
                    var first = future();
                    var second = future();
                    var task =
                            asyncio.createTask(
                                    Coroutine.of(
                                            in ->
                                                    in.await(
                                                            asyncio.<@Nullable Object>gather(
                                                                    false,
                                                                    List.of(
                                                                            bothRaise(first),
                                                                            bothRaise(second))))));
                    async.await(asyncio.sleep(0));
                    first.setResult(null);
                    second.setResult(null);
                    async.await(tell(t, task));
                });
    }
}
