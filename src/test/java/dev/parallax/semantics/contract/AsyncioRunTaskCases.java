package dev.parallax.semantics.contract;

import static dev.parallax.semantics.contract.TaskCoroutines.any;
import static dev.parallax.semantics.contract.TaskCoroutines.gives;
import static dev.parallax.semantics.contract.TaskCoroutines.tell;

import dev.parallax.semantics.Covers;
import dev.parallax.semantics.asyncio.EventLoop;
import dev.parallax.semantics.contextvars.Context;
import dev.parallax.semantics.contextvars.ContextVar;
import dev.parallax.semantics.coroutine.Awaitable;
import dev.parallax.semantics.coroutine.Coroutine;
import dev.parallax.semantics.errors.CancelledError;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** Tasks in a loop, eager ones too; {@code contract/asyncio_runs.py} is the other half. */
class AsyncioRunTaskCases extends AsyncioProgram {
    @Covers({
        "test_asyncio.test_tasks.BaseTaskTests.test_get_coro",
        "test_asyncio.test_tasks.BaseTaskTests.test_get_context",
        "test_asyncio.test_tasks.BaseTaskTests.test_coroutine_non_gen_function_return_future"
    })
    void a_task_knows_its_coroutine_and_context(Trace t) {
        run(
                async -> {
                    var c = gives(1);
                    Context context = Context.copyContext();
                    var task = asyncio.createTask(c, null, context);
                    t.log(task.getCoro().equals(c), task.getContext() == context);
                    async.await(task);
                    t.log(task.getCoro().equals(c));
                    var f = future();
                    f.setResult("test");
                    t.log(async.await(asyncio.createTask(gives(f))).equals(f));
                });
    }

    private Coroutine<@Nullable Void> limited(Trace t, double seconds, double limit) {
        return Coroutine.of(
                async -> {
                    var task = me();
                    List<Boolean> over = new ArrayList<>();
                    var handle =
                            asyncio.getRunningLoop()
                                    .callLater(
                                            limit,
                                            () -> {
                                                over.add(true);
                                                task.cancel();
                                            });
                    boolean ended = false;
                    try {
                        async.await(asyncio.sleep(seconds));
                        ended = true;
                    } catch (CancelledError e) {
                        if (over.isEmpty() || task.uncancel() > 0) {
                            throw e;
                        }
                    } finally {
                        handle.cancel();
                    }
                    async.await(asyncio.sleep(0));
                    t.log(over, ended, task.cancelling());
                });
    }

    @Covers("test_asyncio.test_tasks.BaseTaskTests.test_uncancel_structured_blocks")
    void a_cancellation_can_be_taken_for_a_time_out(Trace t) {
        run(
                async -> {
                    async.await(asyncio.createTask(limited(t, 3, ROUND)));
                    async.await(asyncio.createTask(limited(t, 0, 3)));
                });
    }

    private Coroutine<String> blocks(Trace t, ContextVar<Integer> v, Awaitable<?> f) {
        return Coroutine.returning(
                async -> {
                    v.set(v.get() + 1);
                    t.log("blocks", v.get());
                    async.<@Nullable Object>await(any(f));
                    t.log("goes on", v.get());
                    return "end";
                });
    }

    @Covers({
        "test_asyncio.test_eager_task_factory.EagerTaskFactoryLoopTests.test_eager_task_factory_set",
        "test_asyncio.test_eager_task_factory.EagerTaskFactoryLoopTests.test_eager_completion",
        "test_asyncio.test_eager_task_factory.EagerTaskFactoryLoopTests.test_block_after_eager_step",
        "test_asyncio.test_eager_task_factory.EagerTaskFactoryLoopTests.test_cancellation_after_eager_completion",
        "test_asyncio.test_eager_task_factory.EagerTaskFactoryLoopTests.test_cancellation_after_eager_step_blocks",
        "test_asyncio.test_eager_task_factory.EagerTaskFactoryLoopTests.test_current_task",
        "test_asyncio.test_eager_task_factory.EagerTaskFactoryLoopTests.test_all_tasks_with_eager_completion",
        "test_asyncio.test_eager_task_factory.EagerTaskFactoryLoopTests.test_all_tasks_with_blocking",
        "test_asyncio.test_eager_task_factory.EagerTaskFactoryLoopTests.test_context_vars"
    })
    void eager_tasks(Trace t) {
        ContextVar<Integer> v = ContextVar.withDefault("v", 0);
        run(
                async -> {
                    String me = me().name();
                    asyncio.getRunningLoop().setTaskFactory(EventLoop::eagerTaskFactory);
                    Coroutine<@Nullable Void> tells =
                            Coroutine.of(
                                    in ->
                                            t.log(
                                                    "at once",
                                                    me().name().equals("T"),
                                                    asyncio.allTasks().size()));
                    var done = asyncio.createTask(tells, "T");
                    t.log(done.done(), done.cancel(), done.cancelled(), asyncio.allTasks().size());
                    t.log(me().name().equals(me));
                    var f = future();
                    var task = asyncio.createTask(blocks(t, v, f));
                    t.log(task.done(), asyncio.allTasks().size(), v.get());
                    f.setResult(null);
                    async.await(tell(t, task));
                    var cancelled = asyncio.createTask(blocks(t, v, future()));
                    t.log(cancelled.done(), cancelled.cancel());
                    async.await(tell(t, cancelled));
                    t.log(cancelled.cancelled());
                    var ready = future();
                    ready.setResult(null);
                    t.log(asyncio.createTask(blocks(t, v, ready)).done());
                });
    }
}
