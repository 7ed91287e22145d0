package dev.parallax.semantics.contract;

import dev.parallax.semantics.Covers;
import dev.parallax.semantics.asyncio.AsyncFuture;
import dev.parallax.semantics.asyncio.Asyncio;
import dev.parallax.semantics.asyncio.Asyncio.ReturnWhen;
import dev.parallax.semantics.asyncio.DoneAndPending;
import dev.parallax.semantics.asyncio.EventLoop;
import dev.parallax.semantics.asyncio.Task;
import dev.parallax.semantics.asyncio.TaskGroup;
import dev.parallax.semantics.asyncio.Timeout;
import dev.parallax.semantics.contextvars.Context;
import dev.parallax.semantics.contextvars.ContextVar;
import dev.parallax.semantics.coroutine.Awaitable;
import dev.parallax.semantics.coroutine.Coroutine;
import dev.parallax.semantics.errors.CancelledError;
import dev.parallax.semantics.errors.ErrorName;
import dev.parallax.semantics.errors.ExceptionGroup;
import dev.parallax.semantics.errors.LookupError;
import dev.parallax.semantics.errors.RuntimeError;
import dev.parallax.semantics.errors.StopIteration;
import dev.parallax.semantics.errors.TimeoutError;
import dev.parallax.semantics.errors.ValueError;
import dev.parallax.semantics.interpreter.MainProgram;
import dev.parallax.semantics.interpreter.Recorder;
import dev.parallax.semantics.text.PyText;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/** Tasks, futures and what waits for them: {@code contract/asyncio_core.py} is the other half. */
class AsyncioCoreCases {
    private final Recorder recorder = Recorder.make();
    private final Asyncio asyncio = new Asyncio(recorder.py());

    private void program(MainProgram program) {
        var outcome = recorder.run(program);
        if (outcome.exitCode() != 0) {
            throw new AssertionError(String.join("\n", recorder.stderr()));
        }
    }

    private void run(Coroutine.Silent main) {
        program(py -> asyncio.run(Coroutine.of(main)));
    }

    private <T> Coroutine<T> gives(T value) {
        return gives(value, 0.001);
    }

    private <T> Coroutine<T> gives(T value, double delay) {
        return Coroutine.returning(
                async -> {
                    async.await(asyncio.sleep(delay));
                    return value;
                });
    }

    private Coroutine<Object> raises(String text) {
        return Coroutine.returning(
                async -> {
                    async.await(asyncio.sleep(0.001));
                    throw new ValueError(text);
                });
    }

    private static Coroutine<@Nullable Void> tell(Trace t, Awaitable<?> awaitable) {
        return Coroutine.of(
                async -> {
                    try {
                        t.log(PyText.repr(async.await(awaitable)));
                    } catch (Throwable e) {
                        t.log(Trace.error(e));
                    }
                });
    }

    private Coroutine<@Nullable Void> forever(Trace t, String name) {
        return Coroutine.of(
                async -> {
                    try {
                        async.await(asyncio.sleep(1000));
                    } catch (CancelledError e) {
                        t.log(name, "cancelled", PyText.repr(e));
                        throw e;
                    } finally {
                        t.log(name, "finally");
                    }
                });
    }

    private Task<?> me() {
        return Objects.requireNonNull(asyncio.currentTask());
    }

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
                    Task<Integer> task = asyncio.createTask(gives(1), "T");
                    t.tell(() -> task.setResult(1));
                    t.tell(() -> task.setException(new ValueError("")));
                    t.log(task.name());
                    task.setName("other");
                    t.log(task.name());
                    t.log(async.await(task));
                });
    }

    @Covers({
        "test_asyncio.test_tasks.BaseTaskTests.test_cancel_with_message_before_starting_task",
        "test_asyncio.test_tasks.BaseTaskTests.test_task_cancel_message_getter"
    })
    void cancelling_before_the_start(Trace t) {
        run(
                async -> {
                    var task = asyncio.createTask(forever(t, "a"));
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
                    var task = asyncio.createTask(forever(t, "a"));
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
                        async.await(asyncio.createTask(forever(t, "inner")));
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

    @Covers({
        "test_asyncio.test_tasks.CoroutineGatherTests.test_duplicate_coroutines",
        "test_asyncio.test_tasks.FutureGatherTests.test_return_exceptions",
        "test_asyncio.test_tasks.GatherTestsBase.test_success",
        "test_asyncio.test_tasks.GatherTestsBase.test_one_exception",
        "test_asyncio.test_tasks.GatherTestsBase.test_result_exception_success",
        "test_asyncio.test_tasks.CoroutineGatherTests.test_constructor_use_running_loop",
        "test_asyncio.test_tasks.FutureGatherTests.test_constructor_empty_sequence_use_running_loop"
    })
    void gather_keeps_the_order(Trace t) {
        run(
                async -> {
                    Coroutine<String> c = gives("x");
                    t.log(async.await(asyncio.gather(gives("a", 0.01), gives("b"), c, c)));
                    t.log(async.await(asyncio.gather()));
                    async.await(tell(t, asyncio.<Object>gather(gives(1, 0.01), raises("boo"))));
                    t.log(
                            async.await(
                                    asyncio.<Object>gather(
                                            true, List.of(gives(1), raises("boo")))));
                });
    }

    @Covers("test_asyncio.test_tasks.CoroutineGatherTests.test_cancellation_broadcast")
    void cancelling_a_gather_cancels_its_children(Trace t) {
        run(
                async -> {
                    var g = asyncio.gather(forever(t, "a"), forever(t, "b"));
                    async.await(asyncio.sleep(0));
                    t.log(g.cancel("stop"), g.done());
                    async.await(tell(t, g));
                    var h = asyncio.<@Nullable Object>gather(true, List.of(forever(t, "c")));
                    async.await(asyncio.sleep(0));
                    h.cancel();
                    async.await(tell(t, h));
                    t.log(h.cancelled());
                });
    }

    @Covers("test_asyncio.test_tasks.FutureGatherTests.test_one_cancellation")
    void gathering_what_is_cancelled_by_others(Trace t) {
        run(
                async -> {
                    Task<?> task = asyncio.createTask(forever(t, "a"));
                    var g = asyncio.<@Nullable Object>gather(true, List.of(task));
                    async.await(asyncio.sleep(0));
                    task.cancel("m");
                    t.log(
                            async.await(g).stream()
                                    .map(e -> ErrorName.of((Throwable) e).name())
                                    .toList());
                    Task<?> other = asyncio.createTask(forever(t, "b"));
                    var h = asyncio.<@Nullable Object>gather(other, gives(1, 0));
                    async.await(asyncio.sleep(0));
                    other.cancel("m");
                    async.await(tell(t, h));
                });
    }

    @Covers({
        "test_asyncio.test_waitfor.AsyncioWaitForTest.test_wait_for_timeout_less_then_0_or_0_future_done",
        "test_asyncio.test_waitfor.AsyncioWaitForTest.test_wait_for",
        "test_asyncio.test_waitfor.AsyncioWaitForTest.test_wait_for_blocking"
    })
    void wait_for_gives_up(Trace t) {
        run(
                async -> {
                    t.log(async.await(asyncio.waitFor(gives(1), 10.0)));
                    t.log(async.await(asyncio.waitFor(gives(1), null)));
                    async.await(tell(t, asyncio.waitFor(forever(t, "a"), 0.001)));
                    async.await(tell(t, asyncio.waitFor(forever(t, "b"), 0.0)));
                    async.await(tell(t, asyncio.waitFor(raises("boo"), 10.0)));
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
                    Task<Integer> a = asyncio.createTask(gives(1, 0.001), "a");
                    Task<Integer> b = asyncio.createTask(gives(2, 0.2), "b");
                    var ab = List.of(a, b);
                    log(t, async.await(asyncio.wait(ab, null, ReturnWhen.FIRST_COMPLETED)));
                    log(t, async.await(asyncio.wait(ab, 0.001, ReturnWhen.ALL_COMPLETED)));
                    log(t, async.await(asyncio.wait(ab)));
                    async.await(tell(t, asyncio.wait(List.of())));
                    Task<Object> c = asyncio.createTask(raises("boo"), "c");
                    Task<Object> d = asyncio.createTask(gives(2, 0.2), "d");
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
                    for (var c : asyncio.asCompleted(List.of(gives("slow", 0.05), gives("fast")))) {
                        t.log(async.await(c));
                    }
                    var each =
                            async.each(
                                    asyncio.asCompleted(
                                            List.of(gives("slow", 0.05), gives("fast"))));
                    while (each.next()) {
                        t.log(each.value().result());
                    }
                    for (var c : asyncio.asCompleted(List.of(gives(1), gives(2, 0.5)), 0.05)) {
                        async.await(tell(t, c));
                    }
                });
    }

    @Covers({
        "test_asyncio.test_tasks.CTask_CFuture_Tests.test_shield_cancel_outer",
        "test_asyncio.test_tasks.BaseTaskTests.test_shield_cancel_inner",
        "test_asyncio.test_tasks.BaseTaskTests.test_shield_cancel_outer_result"
    })
    void a_shield_protects(Trace t) {
        run(
                async -> {
                    Task<String> inner = asyncio.createTask(gives("safe", 0.01));
                    var outer = asyncio.shield(inner);
                    async.await(asyncio.sleep(0));
                    t.log(outer.cancel());
                    async.await(tell(t, outer));
                    t.log(async.await(inner));
                    var other = asyncio.createTask(forever(t, "a"));
                    var shield = asyncio.shield(other);
                    async.await(asyncio.sleep(0));
                    other.cancel();
                    async.await(tell(t, shield));
                });
    }

    @Covers({
        "test_asyncio.test_taskgroups.TestTaskGroup.test_taskgroup_01",
        "test_asyncio.test_taskgroups.TestTaskGroup.test_taskgroup_finished",
        "test_asyncio.test_taskgroups.TestTaskGroup.test_coro_closed_when_tg_closed",
        "test_asyncio.test_taskgroups.TestTaskGroup.test_taskgroup_not_entered"
    })
    void a_group_waits_for_its_tasks(Trace t) {
        run(
                async -> {
                    TaskGroup group = asyncio.taskGroup();
                    List<Task<Integer>> made = async.with(group, (inside, g) -> twoTasks(t, g));
                    t.log(made.get(0).result(), made.get(1).result(), group);
                    t.tell(() -> group.createTask(gives(1)));
                    t.tell(() -> asyncio.taskGroup().createTask(gives(1)));
                });
    }

    private List<Task<Integer>> twoTasks(Trace t, TaskGroup g) {
        t.log(g);
        List<Task<Integer>> made = List.of(g.createTask(gives(1)), g.createTask(gives(2)));
        t.log(g);
        return made;
    }

    @Covers("test_asyncio.test_taskgroups.TestTaskGroup.test_cancellation")
    void a_group_is_cancelled_from_outside(Trace t) {
        run(
                async -> {
                    var task = asyncio.createTask(groupOfOne(t));
                    async.await(asyncio.sleep(0));
                    async.await(asyncio.sleep(0));
                    task.cancel("out");
                    async.await(tell(t, task));
                });
    }

    private Coroutine<@Nullable Object> groupOfOne(Trace t) {
        return Coroutine.<@Nullable Object>returning(
                async ->
                        async.<TaskGroup, @Nullable Object>with(
                                asyncio.taskGroup(),
                                (inside, g) -> g.createTask(forever(t, "task"))));
    }

    @Covers(
            "test_asyncio.test_timeouts.TimeoutTests.test_foreign_cancel_doesnt_timeout_if_not_expired")
    void cancelling_beats_a_timeout(Trace t) {
        run(
                async -> {
                    Coroutine.Returning<@Nullable Object> body =
                            inner ->
                                    inner.<Timeout, @Nullable Object>with(
                                            asyncio.timeout(1000.0),
                                            (inside, timeout) -> inside.await(forever(t, "a")));
                    var task = asyncio.createTask(Coroutine.returning(body));
                    async.await(asyncio.sleep(0));
                    task.cancel("out");
                    async.await(tell(t, task));
                });
    }

    @Covers({
        "test_asyncio.test_base_events.BaseEventLoopTests.test_close",
        "test_asyncio.test_events.EventLoopTestsMixin.test_run_until_complete_stopped",
        "test_asyncio.test_events.EventLoopTestsMixin.test_close",
        "test_asyncio.test_events.EventLoopTestsMixin.test_close_running_event_loop"
    })
    void loops_refuse_what_they_cannot(Trace t) {
        program(
                py -> {
                    EventLoop loop = asyncio.newEventLoop();
                    t.log(loop.isRunning(), loop.isClosed());
                    Coroutine<Integer> inside =
                            Coroutine.returning(
                                    async -> {
                                        t.tell(loop::runForever);
                                        t.tell(loop::close);
                                        return 1;
                                    });
                    t.log(loop.runUntilComplete(inside));
                    AsyncFuture<Integer> f = loop.createFuture();
                    loop.callSoon(loop::stop);
                    t.tell(() -> (Object) loop.runUntilComplete(f));
                    loop.close();
                    t.log(loop.isClosed());
                    t.tell(() -> loop.callSoon(() -> {}));
                    t.tell(loop::runForever);
                });
    }

    @Covers("test_asyncio.test_base_events.BaseEventLoopTests.test_time_and_call_at")
    void equal_moments_come_in_the_heaps_order(Trace t) {
        program(
                py -> {
                    EventLoop loop = asyncio.newEventLoop();
                    double when = loop.time() + 0.001;
                    for (int i = 0; i < 8; i++) {
                        int number = i;
                        loop.callAt(when, () -> t.log(number));
                    }
                    loop.callAt(when + 0.001, loop::stop);
                    loop.runForever();
                    loop.close();
                });
    }

    @Covers("test_asyncio.test_runners.RunnerTests.test_run")
    void a_runner_runs_several(Trace t) {
        program(
                py -> {
                    var runner = asyncio.runner();
                    EventLoop loop = runner.getLoop();
                    t.log(runner.run(gives(1)));
                    t.log(runner.run(gives(2)));
                    runner.close();
                    t.log(loop.isClosed());
                    t.tell(runner::getLoop);
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

    @Covers({
        "test_context.ContextTest.test_context_var_new_1",
        "test_context.ContextTest.test_context_getset_1",
        "test_context.ContextTest.test_context_getset_4",
        "test_context.ContextTest.test_context_run_3"
    })
    void tokens_restore(Trace t) {
        program(
                py -> {
                    ContextVar<String> v = ContextVar.of("v");
                    lost(t, v);
                    var a = v.set("1");
                    var b = v.set("2");
                    t.log(v.get(), b.oldValue());
                    v.reset(b);
                    t.log(v.get());
                    try {
                        v.reset(b);
                    } catch (RuntimeError e) {
                        t.log(e.text().substring(e.text().indexOf(" has ") + 5));
                    }
                    try {
                        Context.copyContext().runSilent(() -> v.reset(a));
                    } catch (ValueError e) {
                        t.log(e.text().substring(e.text().indexOf(" was ") + 5));
                    }
                    v.reset(a);
                    lost(t, v);
                    Context c = Context.copyContext();
                    try {
                        c.runSilent(() -> c.runSilent(() -> {}));
                    } catch (RuntimeError e) {
                        int end = e.text().indexOf(": ");
                        t.log(e.text().substring(0, end), e.text().endsWith("is already entered"));
                    }
                });
    }

    private static void lost(Trace t, ContextVar<String> v) {
        try {
            v.get();
        } catch (LookupError e) {
            t.log("no value", v.get("other"));
        }
    }

    @Covers({
        "test_asyncio.test_tasks.CTask_CFuture_Tests.test_context_1",
        "test_asyncio.test_tasks.BaseTaskTests.test_context_4",
        "test_asyncio.test_tasks.BaseTaskTests.test_context_5"
    })
    void contexts_are_copied(Trace t) {
        ContextVar<String> v = ContextVar.withDefault("v", "default");
        program(
                py -> {
                    asyncio.run(
                            Coroutine.of(
                                    async -> {
                                        v.set("main");
                                        var task = asyncio.createTask(child(t, v));
                                        asyncio.getRunningLoop().callSoon(() -> soon(t, v));
                                        async.await(task);
                                        t.log("main", v.get());
                                        Context own = Context.copyContext();
                                        async.await(asyncio.createTask(child(t, v), null, own));
                                        t.log(own.get(v), v.get());
                                        String there =
                                                async.await(asyncio.toThread(inThread -> v.get()));
                                        t.log(there);
                                    }));
                    t.log(v.get());
                });
    }

    private static void soon(Trace t, ContextVar<String> v) {
        t.log("soon", v.get());
        v.set("soon");
    }

    private Coroutine<@Nullable Void> child(Trace t, ContextVar<String> v) {
        return Coroutine.of(
                async -> {
                    t.log("child", v.get());
                    v.set("child");
                    async.await(asyncio.sleep(0));
                    t.log("child", v.get());
                });
    }

    @Covers("test_asyncio.test_timeouts.TimeoutTests.test_timeout_basic")
    void a_timeout_turns_cancellation_into_its_error(Trace t) {
        run(
                async -> {
                    Timeout timeout = asyncio.timeout(0.001);
                    try {
                        async.<Timeout, @Nullable Object>with(
                                timeout, (inside, x) -> inside.await(forever(t, "a")));
                    } catch (TimeoutError e) {
                        String cause = ErrorName.of(e.getCause()).name();
                        t.log(Trace.error(e), cause, timeout.expired());
                    }
                    t.log(me().cancelling(), timeout);
                    t.tell(() -> timeout.reschedule(null));
                    t.tell(() -> asyncio.timeout(1.0).reschedule(null));
                });
    }

    @Covers("test_asyncio.test_taskgroups.TestTaskGroup.test_taskgroup_04")
    void a_group_cancels_the_others(Trace t) {
        run(
                async -> {
                    try {
                        async.<TaskGroup, @Nullable Object>with(
                                asyncio.taskGroup(),
                                (inside, g) -> {
                                    g.createTask(forever(t, "other"));
                                    g.createTask(raises("boo"));
                                    return inside.await(forever(t, "body"));
                                });
                    } catch (ExceptionGroup e) {
                        t.log(Trace.error(e), e.exceptions());
                    }
                    t.log(me().cancelling());
                });
    }
}
