package dev.parallax.semantics.contract;

import static dev.parallax.semantics.contract.TaskCoroutines.any;
import static dev.parallax.semantics.contract.TaskCoroutines.tell;

import dev.parallax.semantics.Covers;
import dev.parallax.semantics.contextvars.ContextVar;
import dev.parallax.semantics.coroutine.Awaitable;
import dev.parallax.semantics.coroutine.Coroutine;
import dev.parallax.semantics.errors.StopIteration;
import dev.parallax.semantics.errors.ValueError;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Futures: callbacks, and many that wait; {@code contract/asyncio_tasks.py} is the other half. */
class AsyncioFutureCallbackCases extends AsyncioProgram {
    @Covers("test_asyncio.test_tasks.BaseTaskTests.test_context_2")
    void contexts_of_callbacks_are_copies(Trace t) {
        ContextVar<String> v = ContextVar.withDefault("v", "nope");
        program(
                py -> {
                    asyncio.run(
                            Coroutine.of(
                                    async -> {
                                        for (int i = 0; i < 2; i++) {
                                            var f = future();
                                            f.addDoneCallback(done -> v.set("something else"));
                                            v.set("yes" + i);
                                            asyncio.getRunningLoop()
                                                    .callSoon(() -> f.setResult(null));
                                            async.await(f);
                                            t.log(v.get());
                                            async.await(sleeps(1));
                                            t.log(v.get());
                                        }
                                    }));
                    t.log(v.get());
                });
    }

    @Covers({
        "test_asyncio.test_futures.BaseFutureTests.test_initial_state",
        "test_asyncio.test_futures.BaseFutureTests.test_exception",
        "test_asyncio.test_futures.BaseFutureTests.test_cancel",
        "test_asyncio.test_futures.BaseFutureTests.test_stop_iteration_exception"
    })
    void a_future_wants_its_result_first(Trace t) {
        run(
                async -> {
                    var f = future();
                    t.tell(f::result);
                    t.tell(f::exception);
                    t.log(f.done(), f.cancelled());
                    f.setException(new ValueError("own"));
                    t.tell(f::result);
                    t.tell(f::exception);
                    t.log(f.done(), f.cancelled(), f.cancel());
                    var g = future();
                    g.cancel();
                    t.tell(() -> g.setResult(1));
                    t.tell(() -> g.setException(new ValueError("late")));
                    t.log(g.done(), g.cancelled(), g.cancel());
                    var h = future();
                    t.tell(() -> h.setException(new StopIteration(1, "1")));
                    async.await(tell(t, h));
                });
    }

    @Covers({
        "test_asyncio.test_futures.BaseFutureDoneCallbackTests.test_callbacks_remove_first_callback",
        "test_asyncio.test_futures.BaseFutureDoneCallbackTests.test_remove_done_callback",
        "test_asyncio.test_futures.BaseFutureDoneCallbackTests.test_callbacks_invoked_on_set_exception",
        "test_asyncio.test_futures.BaseFutureDoneCallbackTests.test_callbacks_remove_first_and_second_callback",
        "test_asyncio.test_futures.BaseFutureDoneCallbackTests.test_callbacks_remove_third_callback"
    })
    void callbacks_can_be_taken_back(Trace t) {
        run(
                async -> {
                    var f = future();
                    Consumer<Object> one = done -> t.log("one");
                    Consumer<Object> two = done -> t.log("two");
                    for (Consumer<Object> callback : List.of(one, two, one, one)) {
                        f.addDoneCallback(callback);
                    }
                    t.log(f.removeDoneCallback(one), f.removeDoneCallback(one));
                    f.setException(new ValueError("x"));
                    async.await(asyncio.sleep(0));
                    f.exception();
                });
    }

    @Covers({
        "test_asyncio.test_tasks.BaseTaskTests.test_step_result_future",
        "test_asyncio.test_tasks.BaseTaskTests.test_task_basics"
    })
    void a_future_can_be_awaited_by_many(Trace t) {
        run(
                async -> {
                    var f = future();
                    var tasks = new ArrayList<Awaitable<?>>();
                    for (String name : List.of("a", "b", "c")) {
                        tasks.add(asyncio.createTask(shows(t, name, f)));
                    }
                    async.await(asyncio.sleep(0));
                    f.setResult("done");
                    for (var task : tasks) {
                        async.<@Nullable Object>await(any(task));
                    }
                    t.log(async.await(f));
                });
    }

    private static Coroutine<@Nullable Void> shows(Trace t, String name, Awaitable<?> awaited) {
        return Coroutine.of(async -> t.log(name, async.<@Nullable Object>await(any(awaited))));
    }
}
