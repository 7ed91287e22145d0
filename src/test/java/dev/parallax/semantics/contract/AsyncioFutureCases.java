package dev.parallax.semantics.contract;

import static dev.parallax.semantics.contract.CoreCoroutines.gives;

import dev.parallax.semantics.Covers;
import dev.parallax.semantics.asyncio.AsyncFuture;
import dev.parallax.semantics.asyncio.EventLoop;
import dev.parallax.semantics.asyncio.Task;
import dev.parallax.semantics.coroutine.Coroutine;
import dev.parallax.semantics.errors.StopIteration;
import dev.parallax.semantics.errors.ValueError;

import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;

/** Futures, and tasks as futures; {@code contract/asyncio_core.py} is the other half. */
class AsyncioFutureCases extends AsyncioProgram {
    @Covers({
        "test_asyncio.test_futures.CFutureTests.test_cancel",
        "test_asyncio.test_futures.CFutureTests.test_result",
        "test_asyncio.test_futures.CFutureTests.test_exception",
        "test_asyncio.test_futures.CFutureTests.test_future_cancel_message_getter",
        "test_asyncio.test_futures.CFutureTests.test_stop_iteration_exception",
        "test_asyncio.test_futures.BaseFutureTests.test_initial_state"
    })
    void a_future_is_asked_too_early_and_set_twice(Trace t) {
        run(
                async -> {
                    AsyncFuture<Integer> f = asyncio.getRunningLoop().createFuture();
                    t.log(f);
                    t.tell(f::result);
                    t.tell(f::exception);
                    f.setResult(3);
                    t.log(f);
                    t.tell(() -> f.setResult(4));
                    t.tell(() -> f.setException(new ValueError("x")));
                    t.tell(() -> (Object) f.cancel());
                    AsyncFuture<Integer> g = asyncio.getRunningLoop().createFuture();
                    t.tell(() -> (Object) g.cancel("why"));
                    t.log(g);
                    t.tell(g::result);
                    t.tell(g::exception);
                    AsyncFuture<Integer> h = asyncio.getRunningLoop().createFuture();
                    h.setException(new StopIteration(1, "1"));
                    t.tell(h::result);
                });
    }

    @Covers({
        "test_asyncio.test_futures.CFutureDoneCallbackTests.test_callbacks_invoked_on_set_result",
        "test_asyncio.test_futures.CFutureDoneCallbackTests.test_remove_done_callback"
    })
    void a_futures_callbacks_run_later_in_order(Trace t) {
        run(
                async -> {
                    AsyncFuture<@Nullable Object> f = asyncio.getRunningLoop().createFuture();
                    Consumer<Object> first = g -> t.log("first", g.equals(f));
                    Consumer<Object> second = g -> t.log("second");
                    f.addDoneCallback(first);
                    f.addDoneCallback(second);
                    f.addDoneCallback(first);
                    t.log(f.removeDoneCallback(first));
                    f.addDoneCallback(first);
                    f.setResult(null);
                    t.log("set");
                    async.await(asyncio.sleep(0));
                    f.addDoneCallback(second);
                    async.await(asyncio.sleep(0));
                });
    }

    @Covers({
        "test_asyncio.test_tasks.CTask_CFuture_Tests.test_bare_create_named_task",
        "test_asyncio.test_tasks.BaseTaskTests.test_task_set_methods",
        "test_asyncio.test_tasks.BaseTaskTests.test_bare_create_task",
        "test_asyncio.test_tasks.BaseTaskTests.test_create_task_with_async_function",
        "test_asyncio.test_tasks.BaseTaskTests.test_coroutine_non_gen_function"
    })
    void a_task_refuses_to_be_given_its_result(Trace t) {
        run(
                async -> {
                    Task<Integer> task = asyncio.createTask(gives(asyncio, 1), "T");
                    t.tell(() -> task.setResult(1));
                    t.tell(() -> task.setException(new ValueError("")));
                    t.log(task.name());
                    task.setName("other");
                    t.log(task.name());
                    t.log(async.await(task));
                });
    }

    @Covers("test_asyncio.test_eager_task_factory.EagerTaskFactoryLoopTests.test_eager_completion")
    void eager_tasks_begin_at_once(Trace t) {
        run(
                async -> {
                    asyncio.getRunningLoop().setTaskFactory(EventLoop::eagerTaskFactory);
                    Task<Integer> a =
                            asyncio.createTask(
                                    Coroutine.returning(
                                            inner -> {
                                                t.log("begun");
                                                inner.await(asyncio.sleep(0));
                                                t.log("goes on");
                                                return 1;
                                            }));
                    Task<Integer> b = asyncio.createTask(Coroutine.returning(inner -> 2));
                    t.log("made", a.done(), b.done());
                    t.log(async.await(a), async.await(b));
                });
    }
}
