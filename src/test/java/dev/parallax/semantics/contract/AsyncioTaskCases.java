package dev.parallax.semantics.contract;

import dev.parallax.semantics.Covers;
import dev.parallax.semantics.asyncio.AsyncFuture;
import dev.parallax.semantics.asyncio.Asyncio;
import dev.parallax.semantics.asyncio.Asyncio.ReturnWhen;
import dev.parallax.semantics.contextvars.ContextVar;
import dev.parallax.semantics.coroutine.Awaitable;
import dev.parallax.semantics.coroutine.Coroutine;
import dev.parallax.semantics.errors.CancelledError;
import dev.parallax.semantics.errors.LookupError;
import dev.parallax.semantics.errors.Raise;
import dev.parallax.semantics.errors.RuntimeError;
import dev.parallax.semantics.errors.StopIteration;
import dev.parallax.semantics.errors.ValueError;
import dev.parallax.semantics.generator.Generator;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** More of tasks and futures: {@code contract/asyncio_tasks.py} is the other half. */
class AsyncioTaskCases extends AsyncioProgram {

    private static <T> Coroutine<T> gives(T value) {
        return Coroutine.returning(async -> value);
    }

    private static Coroutine<@Nullable Void> raises(Throwable error) {
        return Coroutine.of(
                async -> {
                    throw Raise.any(error);
                });
    }

    private static Coroutine<@Nullable Void> tell(Trace t, Awaitable<?> awaitable) {
        return Coroutine.of(
                async -> {
                    try {
                        t.log("result", async.<@Nullable Object>await(any(awaitable)));
                    } catch (Throwable e) {
                        Throwable cause = e.getCause();
                        t.log(
                                Trace.error(e)
                                        + (cause == null ? "" : " from " + Trace.error(cause)));
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

    @Covers({
        "test_asyncio.test_tasks.BaseTaskTests.test_wait_duplicate_coroutines",
        "test_asyncio.test_tasks.BaseTaskTests.test_wait"
    })
    void waiting_for_the_same_twice(Trace t) {
        run(
                async -> {
                    var a = asyncio.createTask(gives("a"));
                    var b = asyncio.createTask(gives("b"));
                    var sets = async.await(asyncio.wait(List.of(a, a, b)));
                    t.log(
                            sets.done().stream().map(AsyncFuture::result).sorted().toList(),
                            sets.pending().size());
                    var again = async.await(asyncio.wait(List.of(a, b)));
                    t.log(again.done().size(), again.pending().size());
                });
    }

    @Covers({
        "test_asyncio.test_tasks.BaseTaskTests.test_wait_really_done",
        "test_asyncio.test_tasks.BaseTaskTests.test_wait_with_exception"
    })
    void waiting_for_the_first_sees_all_that_are_done(Trace t) {
        run(
                async -> {
                    var a = asyncio.createTask(asyncio.sleep(0));
                    var b =
                            asyncio.createTask(
                                    Coroutine.of(
                                            in -> {
                                                in.await(asyncio.sleep(0));
                                                in.await(asyncio.sleep(0));
                                            }));
                    var first =
                            async.await(
                                    asyncio.wait(
                                            List.of(b, a),
                                            Double.POSITIVE_INFINITY,
                                            ReturnWhen.FIRST_COMPLETED));
                    t.log(first.done().size(), first.pending().size(), a.done(), b.done());
                    var c = asyncio.createTask(raises(new ValueError("c")));
                    var all = async.await(asyncio.wait(List.of(c, a)));
                    t.log(
                            all.done().size(),
                            all.done().stream().filter(x -> x.exception() != null).count());
                });
    }

    private static Coroutine<@Nullable Void> ends(Trace t, Awaitable<?> awaited) {
        return Coroutine.of(
                async -> {
                    async.<@Nullable Object>await(any(awaited));
                    t.log("inner ends");
                });
    }

    @Covers("test_asyncio.test_tasks.BaseTaskTests.test_yield_wait_does_not_shield_cancel")
    void cancelling_a_wait_leaves_its_tasks_alone(Trace t) {
        run(
                async -> {
                    var f = future();
                    var task = asyncio.createTask(ends(t, f));
                    var waiting = asyncio.createTask(asyncio.wait(List.of(task)));
                    async.await(asyncio.sleep(0));
                    waiting.cancel();
                    async.await(tell(t, waiting));
                    f.setResult(null);
                    async.await(tell(t, task));
                });
    }

    @Covers({
        "test_asyncio.test_tasks.BaseTaskTests.test_as_completed_reverse_wait",
        "test_asyncio.test_tasks.BaseTaskTests.test_wait_concurrent_complete"
    })
    void results_are_awaited_in_another_order(Trace t) {
        double round = 0.02;
        run(
                async -> {
                    var each =
                            asyncio.<Integer>asCompleted(
                                            List.of(
                                                    asyncio.sleep(2 * round, 2),
                                                    asyncio.sleep(round, 1)))
                                    .iterator();
                    var first = each.next();
                    var second = each.next();
                    t.log(async.await(second), async.await(first));
                    var a = asyncio.createTask(asyncio.sleep(round, 1));
                    var b = asyncio.createTask(asyncio.sleep(4 * round, 4));
                    var both =
                            async.await(
                                    asyncio.<Integer>wait(
                                            List.of(b, a),
                                            2 * round,
                                            Asyncio.ReturnWhen.ALL_COMPLETED));
                    t.log(both.done().equals(Set.of(a)), both.pending().equals(Set.of(b)));
                    t.log(async.await(b));
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

    @Covers({
        "test_asyncio.test_tasks.BaseTaskTests.test_as_completed_resume_iterator",
        "test_asyncio.test_tasks.BaseTaskTests.test_as_completed_duplicate_coroutines",
        "test_asyncio.test_tasks.BaseTaskTests.test_as_completed_with_unused_timeout",
        "test_asyncio.test_tasks.BaseTaskTests.test_as_completed_same_tasks_in_as_out"
    })
    void as_completed_goes_on_where_it_stands(Trace t) {
        run(
                async -> {
                    var each = asyncio.asCompleted(List.of(gives(0), gives(1), gives(2), gives(3)));
                    List<Integer> results = new ArrayList<>();
                    for (var f : each) {
                        results.add(async.await(f));
                        if (results.size() == 2) {
                            break;
                        }
                    }
                    for (var f : each) {
                        results.add(async.await(f));
                    }
                    t.log(results.stream().sorted().toList());
                    var c = gives("ham");
                    List<String> words = new ArrayList<>();
                    for (var f : asyncio.asCompleted(List.of(c, c, gives("spam")))) {
                        words.add(async.await(f));
                    }
                    t.log(words.stream().sorted().toList());
                    for (var f : asyncio.asCompleted(List.of(gives("a")), 3.0)) {
                        t.log(async.await(f));
                    }
                    var a = asyncio.createTask(gives("a"));
                    for (var f = async.each(asyncio.asCompleted(List.of(a))); f.next(); ) {
                        t.log(f.value().equals(a));
                    }
                });
    }

    @Covers({
        "test_asyncio.test_tasks.BaseTaskTests.test_sleep",
        "test_asyncio.test_tasks.BaseTaskTests.test_sleep_when_delay_is_nan",
        "test_asyncio.test_tasks.BaseTaskTests.test_sleep_cancel",
        "test_asyncio.test_tasks.SleepTests.test_sleep_zero"
    })
    void sleeping(Trace t) {
        run(
                async -> {
                    t.log(async.await(asyncio.sleep(ROUND, "yeah")));
                    List<Object> seen = new ArrayList<>();
                    asyncio.getRunningLoop().callSoon(() -> seen.add(1));
                    t.log(seen, async.await(asyncio.sleep(0, 10)), seen);
                    async.await(tell(t, asyncio.sleep(Double.NaN)));
                    var task = asyncio.createTask(asyncio.sleep(3, "never"));
                    async.await(asyncio.sleep(0));
                    task.cancel();
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

    @Covers({
        "test_asyncio.test_tasks.BaseTaskTests.test_shield_result",
        "test_asyncio.test_tasks.BaseTaskTests.test_shield_exception",
        "test_asyncio.test_tasks.BaseTaskTests.test_shield_shortcut",
        "test_asyncio.test_tasks.BaseTaskTests.test_shield_effect",
        "test_asyncio.test_tasks.BaseTaskTests.test_shield_coroutine_use_running_loop"
    })
    void shields_pass_on_what_comes_out(Trace t) {
        run(
                async -> {
                    var f = future();
                    var shield = asyncio.shield(f);
                    f.setResult(42);
                    async.await(tell(t, shield));
                    async.await(tell(t, asyncio.shield(f)));
                    var g = future();
                    var failing = asyncio.shield(g);
                    LookupError error = new LookupError("expected");
                    g.setException(error);
                    async.await(tell(t, failing));
                    t.log(error.equals(failing.exception()));
                    var h = future();
                    var task =
                            asyncio.createTask(
                                    Coroutine.of(
                                            outer -> {
                                                outer.await(asyncio.shield(ends(t, h)));
                                                t.log("never");
                                            }));
                    async.await(asyncio.sleep(0));
                    async.await(asyncio.sleep(0));
                    task.cancel();
                    async.await(tell(t, task));
                    h.setResult(null);
                    async.await(asyncio.sleep(0));
                });
    }

    @Covers({
        "test_asyncio.test_tasks.BaseTaskTests.test_shield_gather",
        "test_asyncio.test_tasks.BaseTaskTests.test_gather_shield"
    })
    void shields_around_and_in_gathers(Trace t) {
        run(
                async -> {
                    var a = future();
                    var b = future();
                    var parent = asyncio.<@Nullable Object>gather(false, List.of(a, b));
                    var shield = asyncio.shield(parent);
                    async.await(asyncio.sleep(0));
                    shield.cancel();
                    async.await(tell(t, shield));
                    a.setResult(1);
                    b.setResult(2);
                    async.await(tell(t, parent));
                    var c = future();
                    var d = future();
                    var one = asyncio.shield(c);
                    var two = asyncio.shield(d);
                    var both = asyncio.<@Nullable Object>gather(false, List.of(one, two));
                    both.cancel();
                    async.await(tell(t, both));
                    t.log(one.cancelled(), two.cancelled(), c.cancelled(), d.cancelled());
                    c.setResult(1);
                    d.setResult(2);
                });
    }

    private static void tell(Trace t, Map<String, ? extends @Nullable Object> context) {
        if (context.get("exception") instanceof Throwable error) {
            t.log(context.get("message"), Trace.error(error));
        }
    }

    @Covers({
        "test_asyncio.test_tasks.BaseTaskTests.test_shield_cancel_outer_exception",
        "test_asyncio.test_tasks.BaseTaskTests.test_shield_duplicate_log_once"
    })
    void a_shields_late_error_is_told(Trace t) {
        run(
                async -> {
                    asyncio.getRunningLoop()
                            .setExceptionHandler((loop, context) -> tell(t, context));
                    var f = future();
                    for (int i = 0; i < 2; i++) {
                        var shield = asyncio.shield(f);
                        async.await(asyncio.sleep(0));
                        shield.cancel();
                        async.await(asyncio.sleep(0));
                    }
                    f.setException(new ValueError("late"));
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
