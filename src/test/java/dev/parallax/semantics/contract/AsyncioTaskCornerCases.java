package dev.parallax.semantics.contract;

import dev.parallax.semantics.Covers;
import dev.parallax.semantics.asyncio.AsyncFuture;
import dev.parallax.semantics.asyncio.EventLoop;
import dev.parallax.semantics.asyncio.Task;
import dev.parallax.semantics.contextvars.Context;
import dev.parallax.semantics.contextvars.ContextVar;
import dev.parallax.semantics.coroutine.Awaitable;
import dev.parallax.semantics.coroutine.Coroutine;
import dev.parallax.semantics.errors.ValueError;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Corners of tasks: messages of cancellations, contexts, what is told. {@code
 * contract/asyncio_task_corners.py} is the other half.
 */
class AsyncioTaskCornerCases extends AsyncioProgram {
    private static final String BASE = "test_asyncio.test_tasks.BaseTaskTests.";
    private static final int MANY = 20;

    private List<Awaitable<String>> sleepers() {
        return List.of(asyncio.sleep(ROUND, "a"), asyncio.sleep(ROUND, "b"));
    }

    private Coroutine<List<Awaitable<String>>> given() {
        return Coroutine.returning(
                async -> {
                    List<Awaitable<String>> all = new ArrayList<>();
                    asyncio.<String>asCompleted(sleepers()).forEach(all::add);
                    return all;
                });
    }

    @SuppressWarnings("unchecked") // they give texts
    private Coroutine<List<Awaitable<String>>> givenAsynchronously() {
        return Coroutine.returning(
                async -> {
                    List<Awaitable<String>> all = new ArrayList<>();
                    var each = async.each(asyncio.<String>asCompleted(sleepers()));
                    while (each.next()) {
                        all.add((Awaitable<String>) each.value());
                    }
                    return all;
                });
    }

    @Covers(BASE + "test_as_completed_concurrent")
    void results_are_awaited_at_once(Trace t) {
        for (var form : List.of(given(), givenAsynchronously())) {
            run(
                    async -> {
                        List<AsyncFuture<String>> waiting = new ArrayList<>();
                        for (Awaitable<String> one : async.await(form)) {
                            waiting.add(asyncio.ensureFuture(one));
                        }
                        var ended = async.await(asyncio.<String>wait(waiting));
                        Set<String> results = new TreeSet<>();
                        ended.done().forEach(f -> results.add(f.result()));
                        t.log(List.copyOf(results), ended.pending().size());
                    });
        }
    }

    @Covers(BASE + "test_as_completed_coroutine_without_loop")
    void results_without_a_loop(Trace t) {
        program(
                py -> {
                    Coroutine<Integer> c = Coroutine.returning(async -> 42);
                    t.tell(() -> asyncio.asCompleted(List.of(c)));
                    c.close();
                });
    }

    private static void cancel(Task<?> task, String message) {
        if (message.isEmpty()) {
            task.cancel();
        } else {
            task.cancel(message);
        }
    }

    private Coroutine<@Nullable Void> gathers() {
        return Coroutine.of(
                async -> {
                    while (true) {
                        async.await(asyncio.gather(true, List.of(asyncio.sleep(ROUND))));
                    }
                });
    }

    @Covers(BASE + "test_cancel_gather_2")
    void a_gathering_passes_on_a_cancellations_message(Trace t) {
        for (String message : List.of("", "my message")) {
            Coroutine<@Nullable Void> main =
                    Coroutine.of(
                            async -> {
                                var task = asyncio.createTask(gathers());
                                async.await(asyncio.sleep(2.5 * ROUND));
                                cancel(task, message);
                                async.await(task);
                            });
            program(py -> t.tell(() -> asyncio.run(main)));
        }
    }

    @Covers(BASE + "test_cancel_with_message_then_future_exception")
    void asking_a_cancelled_task_for_its_exception_tells_the_message(Trace t) {
        for (String message : List.of("", "my message")) {
            Coroutine<@Nullable Void> main =
                    Coroutine.of(
                            async -> {
                                var task = asyncio.createTask(asyncio.sleep(3));
                                async.await(asyncio.sleep(0));
                                cancel(task, message);
                                var ended = async.await(asyncio.wait(List.of(task)));
                                t.log(ended.done().size(), ended.pending().size());
                                task.exception();
                            });
            program(py -> t.tell(() -> asyncio.run(main)));
        }
    }

    private Coroutine<String> sets(ContextVar<Integer> v, int number) {
        return Coroutine.returning(
                async -> {
                    for (int i = 0; i < 5; i++) {
                        v.set(number + i);
                        async.await(asyncio.sleep(number % 3 * ROUND / 10));
                        if (v.get() != number + i) {
                            return "another's";
                        }
                    }
                    return "its own";
                });
    }

    @Covers(BASE + "test_context_3")
    void each_of_many_tasks_has_its_variables(Trace t) {
        ContextVar<Integer> v = ContextVar.withDefault("v", -1);
        Coroutine<Set<String>> main =
                Coroutine.returning(
                        async -> {
                            List<Task<String>> tasks = new ArrayList<>();
                            for (int n = 0; n < MANY; n++) {
                                tasks.add(asyncio.createTask(sets(v, n)));
                            }
                            return Set.copyOf(async.await(asyncio.gather(false, tasks)));
                        });
        program(py -> t.log(List.copyOf(asyncio.run(main)), v.get()));
    }

    private Coroutine<@Nullable Void> sets(ContextVar<Object> v, Object value) {
        return Coroutine.of(
                async -> {
                    async.await(asyncio.sleep(0));
                    v.set(value);
                });
    }

    @Covers(BASE + "test_context_6")
    void tasks_may_share_a_context(Trace t) {
        ContextVar<Object> v = ContextVar.of("v");
        run(
                async -> {
                    Context context = Context.copyContext();
                    t.log(context.contains(v) ? context.get(v) : null);
                    for (int value = 1; value <= 2; value++) {
                        async.await(asyncio.createTask(sets(v, (Object) value), null, context));
                        t.log(context.get(v));
                    }
                    t.log(v.get("none here"));
                });
    }

    private static void told(Trace t, Map<String, ? extends @Nullable Object> told) {
        String error = told.get("exception") instanceof Throwable e ? Trace.error(e) : "";
        String task = told.get("task") instanceof Task<?> left ? left.name() : "";
        t.log(told.get("message"), error + task);
    }

    @Covers(BASE + "test_log_destroyed_pending_task")
    void a_task_that_never_ends_is_told_of(Trace t) {
        program(
                py -> {
                    EventLoop loop = asyncio.newEventLoop();
                    loop.setExceptionHandler((in, told) -> told(t, told));
                    Coroutine<@Nullable Void> c = Coroutine.of(async -> {});
                    loop.createTask(c, "left");
                    loop.close();
                    c.close();
                });
    }

    private static Coroutine<@Nullable Void> fails(String text) {
        return Coroutine.of(
                async -> {
                    throw new ValueError(text);
                });
    }

    @Covers(BASE + "test_tb_logger_not_called_after_cancel")
    void who_cancels_a_task_that_has_failed_has_asked(Trace t) {
        run(
                async -> {
                    asyncio.getRunningLoop().setExceptionHandler((in, told) -> told(t, told));
                    var asked = asyncio.createTask(fails("asked"));
                    var unasked = asyncio.createTask(fails("not asked"));
                    async.await(asyncio.sleep(ROUND));
                    t.log(asked.cancel(), unasked.done());
                });
    }
}
