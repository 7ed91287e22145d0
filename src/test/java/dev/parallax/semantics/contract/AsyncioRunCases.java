package dev.parallax.semantics.contract;

import dev.parallax.semantics.Covers;
import dev.parallax.semantics.asyncio.AsyncFuture;
import dev.parallax.semantics.asyncio.Asyncio;
import dev.parallax.semantics.asyncio.EventLoop;
import dev.parallax.semantics.asyncio.Runner;
import dev.parallax.semantics.contextvars.Context;
import dev.parallax.semantics.contextvars.ContextVar;
import dev.parallax.semantics.coroutine.AsyncContextManager;
import dev.parallax.semantics.coroutine.AsyncGenerator;
import dev.parallax.semantics.coroutine.Awaitable;
import dev.parallax.semantics.coroutine.Coroutine;
import dev.parallax.semantics.errors.CancelledError;
import dev.parallax.semantics.errors.LookupError;
import dev.parallax.semantics.errors.RuntimeError;
import dev.parallax.semantics.errors.SystemExit;
import dev.parallax.semantics.errors.ValueError;
import dev.parallax.semantics.generator.Generator;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Loops, runners, eager tasks, async generators in a loop: {@code contract/asyncio_runs.py} is the
 * other half.
 */
class AsyncioRunCases extends AsyncioProgram {

    private static <T> Coroutine<T> gives(T value) {
        return Coroutine.returning(async -> value);
    }

    private static Coroutine<@Nullable Void> tell(Trace t, Awaitable<?> awaitable) {
        return Coroutine.of(
                async -> {
                    try {
                        t.log("result", async.<@Nullable Object>await(any(awaitable)));
                    } catch (Throwable e) {
                        t.log(Trace.error(e));
                    }
                });
    }

    @SuppressWarnings("unchecked") // whatever it gives is an object
    private static Awaitable<@Nullable Object> any(Awaitable<?> awaitable) {
        return (Awaitable<@Nullable Object>) awaitable;
    }

    private AsyncFuture<@Nullable Object> future() {
        return asyncio.getRunningLoop().createFuture();
    }

    /** Tells a RuntimeError's text up to the first object in it. */
    private static void text(Trace t, Runnable call) {
        try {
            call.run();
        } catch (RuntimeError e) {
            t.log(e.text().split("<", -1)[0].split(" in thread", -1)[0]);
        }
    }

    @Covers({
        "test_asyncio.test_tasks.BaseCurrentLoopTests.test_current_task_no_running_loop_implicit",
        "test_asyncio.test_tasks.BaseTaskTests.test_shield_coroutine_without_loop",
        "test_asyncio.test_tasks.CoroutineGatherTests.test_constructor_without_loop",
        "test_asyncio.test_tasks.FutureGatherTests.test_constructor_empty_sequence_without_loop"
    })
    void what_needs_a_loop(Trace t) {
        program(
                py -> {
                    var c = gives(1);
                    text(t, asyncio::getRunningLoop);
                    text(t, asyncio::currentTask);
                    text(t, () -> asyncio.ensureFuture(c));
                    text(t, () -> asyncio.shield(c));
                    text(t, () -> asyncio.gather(false, List.of(c)));
                    text(t, () -> asyncio.gather(false, List.of()));
                    text(t, () -> asyncio.createTask(c));
                    c.close();
                });
    }

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

    @Covers({
        "test_asyncio.test_runners.RunnerTests.test_debug",
        "test_asyncio.test_runners.RunnerTests.test_non_debug",
        "test_asyncio.test_runners.RunnerTests.test_custom_factory",
        "test_asyncio.test_runners.RunTests.test_asyncio_run_loop_factory"
    })
    void runners_with_a_loop_of_their_own(Trace t) {
        ContextVar<Object> v = ContextVar.withDefault("v", "none");
        program(
                py -> {
                    for (boolean debug : new boolean[] {true, false}) {
                        try (Runner runner = new Runner(asyncio, debug)) {
                            t.log(runner.getLoop().getDebug());
                        }
                    }
                    EventLoop loop = asyncio.newEventLoop();
                    loop.setDebug(true);
                    Context context = Context.copyContext();
                    try (Runner runner = new Runner(asyncio, null, () -> loop)) {
                        t.log(runner.getLoop().equals(loop), loop.getDebug());
                        runner.run(sets(v, "own"), context);
                        t.log(context.get(v));
                        t.log(runner.<Object>run(Coroutine.returning(async -> v.get())));
                        t.log(runner.<Object>run(Coroutine.returning(async -> v.get()), context));
                    }
                    t.log(loop.isClosed());
                });
    }

    @Covers({
        "test_asyncio.test_tasks.BaseTaskTests.test_shield_coroutine_use_global_loop",
        "test_asyncio.test_tasks.CoroutineGatherTests.test_constructor_use_global_loop",
        "test_asyncio.test_tasks.FutureGatherTests.test_constructor_empty_sequence_use_global_loop"
    })
    void a_loop_that_is_set_is_used(Trace t) {
        program(
                py -> {
                    EventLoop loop = asyncio.newEventLoop();
                    asyncio.setEventLoop(loop);
                    t.log(asyncio.getEventLoop().equals(loop));
                    var f = asyncio.shield(gives(42));
                    t.log(f.getLoop().equals(loop), loop.runUntilComplete(f));
                    var g = asyncio.gather(false, List.of(gives(1), gives(2)));
                    t.log(g.getLoop().equals(loop), loop.runUntilComplete(g));
                    t.log(loop.runUntilComplete(asyncio.gather(false, List.of())));
                    asyncio.setEventLoop(null);
                    loop.close();
                });
    }

    @Covers({
        "test_asyncio.test_runners.RunTests.test_asyncio_run_return",
        "test_asyncio.test_runners.RunTests.test_asyncio_run_raises",
        "test_asyncio.test_runners.RunTests.test_asyncio_run_from_running_loop"
    })
    void running(Trace t) {
        program(
                py -> {
                    Coroutine<String> main =
                            Coroutine.returning(
                                    async -> {
                                        var c = gives(1);
                                        text(t, () -> asyncio.run(c));
                                        c.close();
                                        return "result";
                                    });
                    Coroutine<@Nullable Void> fails =
                            Coroutine.of(
                                    async -> {
                                        throw new ValueError("spam");
                                    });
                    t.tell(() -> asyncio.run(main));
                    t.tell(() -> asyncio.run(fails));
                    text(t, asyncio::getRunningLoop);
                });
    }

    private Coroutine<@Nullable Void> hangs(Trace t, String answer) {
        return Coroutine.of(
                async -> {
                    try {
                        async.await(asyncio.sleep(3));
                    } catch (CancelledError e) {
                        t.log("cancelled");
                        if (!answer.isEmpty()) {
                            throw new ValueError(answer);
                        }
                        throw e;
                    }
                });
    }

    private static void tell(Trace t, Map<String, ? extends @Nullable Object> context) {
        if (context.get("exception") instanceof Throwable error) {
            t.log(context.get("message"), Trace.error(error));
        }
    }

    @Covers({
        "test_asyncio.test_runners.RunTests.test_asyncio_run_cancels_hanging_tasks",
        "test_asyncio.test_runners.RunTests.test_asyncio_run_reports_hanging_tasks_errors"
    })
    void running_cancels_what_hangs(Trace t) {
        Coroutine<Integer> main =
                Coroutine.returning(
                        async -> {
                            asyncio.getRunningLoop()
                                    .setExceptionHandler((loop, told) -> tell(t, told));
                            for (String answer : List.of("", "in hangs")) {
                                asyncio.createTask(hangs(t, answer));
                            }
                            async.await(asyncio.sleep(0));
                            return 123;
                        });
        program(
                py -> {
                    Integer result = asyncio.run(main);
                    t.log(result);
                });
    }

    @Covers("test_asyncio.test_runners.RunTests.test_asyncio_run_without_uncancel")
    void a_main_program_may_cancel_itself(Trace t) {
        program(
                py -> {
                    Coroutine<@Nullable Void> main =
                            Coroutine.of(
                                    async -> {
                                        me().cancel();
                                        async.await(asyncio.sleep(0));
                                    });
                    Coroutine<@Nullable Void> takes =
                            Coroutine.of(
                                    async -> {
                                        me().cancel();
                                        try {
                                            async.await(asyncio.sleep(3));
                                        } catch (CancelledError e) {
                                            t.log("taken");
                                        }
                                    });
                    t.tell(() -> asyncio.run(main));
                    t.tell(() -> asyncio.run(takes));
                });
    }

    @Covers({
        "test_asyncio.test_runners.RunnerTests.test_double_close",
        "test_asyncio.test_runners.RunnerTests.test_explicit_close",
        "test_asyncio.test_runners.RunnerTests.test_second_with_block_raises"
    })
    void a_runner_in_each_state(Trace t) {
        program(
                py -> {
                    Runner never = asyncio.runner();
                    never.close();
                    never.close();
                    Runner used = asyncio.runner();
                    try (used) {
                        t.log(used.run(gives(1)));
                    }
                    t.tell(() -> used.getLoop());
                    var c = gives(1);
                    t.tell(() -> used.run(c));
                    c.close();
                    Runner open = asyncio.runner();
                    EventLoop loop = open.getLoop();
                    open.close();
                    t.log(loop.isClosed());
                });
    }

    @Covers("test_asyncio.test_runners.RunnerTests.test_recursive_run")
    void a_runner_inside_a_runner(Trace t) {
        program(
                py -> {
                    try (Runner runner = asyncio.runner()) {
                        runner.run(
                                Coroutine.of(
                                        async -> {
                                            var c = gives(1);
                                            t.tell(() -> runner.run(c));
                                            c.close();
                                        }));
                    }
                });
    }

    private static Coroutine<Object> sets(ContextVar<Object> v, Object value) {
        return Coroutine.returning(
                async -> {
                    Object before = v.get();
                    v.set(value);
                    return before;
                });
    }

    @Covers("test_asyncio.test_runners.RunnerTests.test_run_keeps_context")
    void a_runner_keeps_its_context(Trace t) {
        ContextVar<Object> v = ContextVar.withDefault("v", "none");
        program(
                py -> {
                    try (Runner runner = asyncio.runner()) {
                        t.log(runner.run(sets(v, 1)));
                        t.log(runner.run(sets(v, 2)), v.get());
                    }
                });
    }

    @Covers("test_asyncio.test_runners.RunnerTests.test_run_awaitable")
    void a_runner_runs_whatever_can_be_awaited(Trace t) {
        Generator<@Nullable Object> inner =
                Generator.returning(
                        y ->
                                y.from(
                                        Coroutine.generatorBasedReturning(
                                                based -> based.from(gives("awaited")))));
        Awaitable<@Nullable Object> waits = () -> inner;
        program(
                py -> {
                    try (Runner runner = asyncio.runner()) {
                        t.log(runner.run(waits));
                    }
                });
    }

    private Coroutine<@Nullable Void> counts(EventLoop loop, List<Integer> seen) {
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
                    var task = loop.createTask(counts(loop, seen));
                    t.tell(() -> loop.runUntilComplete(task));
                    t.log(task.done(), seen.size());
                    task.cancel();
                    t.tell(() -> loop.runUntilComplete(task));
                    loop.close();
                });
    }

    @Covers("test_asyncio.test_tasks.BaseTaskTests.test_baseexception_during_cancel")
    void errors_that_end_programs_leave_the_loop(Trace t) {
        program(
                py -> {
                    EventLoop loop = asyncio.newEventLoop();
                    Coroutine<@Nullable Void> ends =
                            Coroutine.of(
                                    async -> {
                                        try {
                                            async.await(asyncio.sleep(3));
                                        } catch (CancelledError e) {
                                            throw new SystemExit(7);
                                        }
                                    });
                    var task = loop.createTask(ends);
                    loop.runUntilComplete(asyncio.sleep(0));
                    task.cancel();
                    t.tell(() -> loop.runUntilComplete(asyncio.sleep(0)));
                    Throwable error = task.exception();
                    t.log(task.done(), task.cancelled(), error == null ? null : Trace.error(error));
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

    private AsyncGenerator<@Nullable Object> counts(Trace t, @Nullable Awaitable<?> f) {
        return AsyncGenerator.of(
                (async, y) -> {
                    try {
                        async.await(asyncio.sleep(0));
                        Object got = y.yield(1);
                        if (f == null) {
                            async.await(asyncio.sleep(0));
                            throw new LookupError("crash");
                        }
                        async.<@Nullable Object>await(any(f));
                        y.yield(got);
                    } finally {
                        async.await(asyncio.sleep(0));
                        async.await(asyncio.sleep(0));
                        t.log("finally");
                    }
                });
    }

    private Coroutine<@Nullable Void> crashes() {
        return Coroutine.of(
                async -> {
                    async.await(asyncio.sleep(0));
                    throw new LookupError("task");
                });
    }

    private AsyncGenerator<@Nullable Object> waits(Trace t) {
        return AsyncGenerator.of(
                (async, y) -> {
                    var task = asyncio.createTask(crashes());
                    try {
                        y.yield(1);
                    } finally {
                        async.await(tell(t, task));
                    }
                });
    }

    @Covers({
        "test_asyncgen.AsyncGenAsyncioTest.test_async_gen_asyncio_asend_02",
        "test_asyncgen.AsyncGenAsyncioTest.test_async_gen_asyncio_asend_03",
        "test_asyncgen.AsyncGenAsyncioTest.test_async_gen_asyncio_athrow_02",
        "test_asyncgen.AsyncGenAsyncioTest.test_async_gen_asyncio_aclose_08",
        "test_asyncgen.AsyncGenAsyncioTest.test_async_gen_asyncio_aclose_12"
    })
    void async_generators_clean_up_in_a_loop(Trace t) {
        run(
                async -> {
                    var asked = counts(t, (Awaitable<?>) null);
                    t.log(async.await(asked.asend(null)));
                    async.await(tell(t, asked.asend(100)));
                    var f = future();
                    var cancelled = counts(t, f);
                    t.log(async.await(cancelled.asend(null)));
                    asyncio.getRunningLoop().callSoon(() -> f.cancel());
                    async.await(tell(t, cancelled.asend(100)));
                    var closed = counts(t, future());
                    t.log(async.await(closed.anext()));
                    async.await(closed.aclose());
                    t.log("closed");
                    var thrown = counts(t, future());
                    t.log(async.await(thrown.anext()));
                    async.await(tell(t, thrown.athrow(new ValueError("thrown"))));
                    var waiting = waits(t);
                    async.await(waiting.anext());
                    async.await(waiting.aclose());
                });
    }

    private static AsyncGenerator<@Nullable Object> failsOnClose() {
        return AsyncGenerator.of(
                (async, y) -> {
                    try {
                        y.yield(1);
                        y.yield(2);
                    } catch (Throwable e) {
                        throw new ValueError("on close");
                    }
                });
    }

    private static void tell(
            Trace t, Map<String, ? extends @Nullable Object> context, List<?> kept) {
        if (context.get("exception") instanceof Throwable error) {
            String message = String.valueOf(context.get("message"));
            t.log(
                    message.split(" <", -1)[0],
                    Trace.error(error),
                    kept.contains(context.get("asyncgen")));
        }
    }

    @Covers({
        "test_asyncgen.AsyncGenAsyncioTest.test_async_gen_asyncio_shutdown_01",
        "test_asyncgen.AsyncGenAsyncioTest.test_async_gen_asyncio_shutdown_02",
        "test_asyncgen.AsyncGenAsyncioTest.test_async_gen_asyncio_shutdown_exception_01"
    })
    void running_closes_async_generators(Trace t) {
        List<AsyncGenerator<@Nullable Object>> kept = new ArrayList<>();
        run(
                async -> {
                    asyncio.getRunningLoop()
                            .setExceptionHandler((loop, told) -> tell(t, told, kept));
                    kept.add(counts(t, future()));
                    kept.add(failsOnClose());
                    for (var g : kept) {
                        for (var each = async.each(g); each.next(); ) {
                            t.log(each.value());
                            break;
                        }
                    }
                });
        t.log("run");
    }

    private record Manager(Trace t, Asyncio asyncio) implements AsyncContextManager<String> {
        @Override
        public Awaitable<String> aenter() {
            return Coroutine.returning(
                    async -> {
                        t.log("enters");
                        async.await(asyncio.sleep(0));
                        t.log("entered");
                        return "value";
                    });
        }

        @Override
        public Awaitable<Boolean> aexit(@Nullable Throwable error) {
            return Coroutine.returning(
                    async -> {
                        async.await(asyncio.sleep(0));
                        t.log("left", error == null ? null : Trace.error(error));
                        return false;
                    });
        }
    }

    @Covers("test_coroutines.CoroAsyncIOCompatTest.test_asyncio_1")
    void blocks_in_a_loop(Trace t) {
        Coroutine<@Nullable Void> main =
                Coroutine.of(
                        async ->
                                async.with(
                                        new Manager(t, asyncio),
                                        (in, value) -> {
                                            in.await(asyncio.sleep(0));
                                            throw new LookupError("block");
                                        }));
        program(py -> t.tell(() -> asyncio.run(main)));
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
