package dev.parallax.semantics.contract;

import dev.parallax.semantics.Covers;
import dev.parallax.semantics.asyncio.AsyncFuture;
import dev.parallax.semantics.asyncio.TaskGroup;
import dev.parallax.semantics.contextvars.Context;
import dev.parallax.semantics.contextvars.ContextVar;
import dev.parallax.semantics.coroutine.Coroutine;
import dev.parallax.semantics.errors.CancelledError;
import dev.parallax.semantics.errors.ErrorName;
import dev.parallax.semantics.errors.ExceptionGroup;
import dev.parallax.semantics.errors.GeneratorExit;
import dev.parallax.semantics.errors.KeyboardInterrupt;
import dev.parallax.semantics.errors.LookupError;
import dev.parallax.semantics.errors.RuntimeError;
import dev.parallax.semantics.errors.TypeError;
import dev.parallax.semantics.errors.ValueError;
import dev.parallax.semantics.generator.Signal;
import dev.parallax.semantics.generator.Step;
import dev.parallax.semantics.text.Tuple;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Supplier;

/** Task groups: {@code contract/asyncio_groups.py} is the other half. */
class AsyncioGroupCases extends AsyncioProgram {

    /** Runs a coroutine in a task of its own and tells its error. */
    private void tell(Trace t, Supplier<Coroutine<?>> main) {
        run(
                async -> {
                    try {
                        t.log(async.<@Nullable Object>await(any(main.get())));
                    } catch (Throwable e) {
                        t.log(tree(e));
                    }
                    t.log("cancelling", me().cancelling());
                });
    }

    @SuppressWarnings("unchecked") // whatever it returns is an object
    private static Coroutine<@Nullable Object> any(Coroutine<?> coroutine) {
        return (Coroutine<@Nullable Object>) coroutine;
    }

    /** Cancels a coroutine after a while. */
    private void cancelled(Trace t, Supplier<Coroutine<?>> main) {
        run(
                async -> {
                    var task = asyncio.createTask(any(main.get()));
                    async.await(sleeps(2));
                    t.log(task.done(), task.cancel("out"));
                    try {
                        async.await(task);
                    } catch (Throwable e) {
                        t.log(tree(e));
                    }
                    t.log(task.cancelled(), task.cancelling());
                });
    }

    private Coroutine<@Nullable Void> root(Trace t, TaskGroup group) {
        return Coroutine.of(
                async -> {
                    async.await(sleeps(1));
                    group.createTask(sleeps(1));
                    t.log("root ends");
                });
    }

    @Covers({
        "test_asyncio.test_taskgroups.BaseTestTaskGroup.test_taskgroup_02",
        "test_asyncio.test_taskgroups.BaseTestTaskGroup.test_taskgroup_24"
    })
    void tasks_may_come_later(Trace t) {
        tell(
                t,
                () ->
                        Coroutine.returning(
                                async ->
                                        async.with(
                                                asyncio.taskGroup(),
                                                (in, g) -> {
                                                    var a = g.createTask(sleeps(1));
                                                    g.createTask(root(t, g));
                                                    in.await(sleeps(2));
                                                    var b = g.createTask(sleeps(2));
                                                    t.log(a.done(), b.done());
                                                    in.await(b);
                                                    return Tuple.of(a.result(), b.result());
                                                })));
    }

    @Covers({
        "test_asyncio.test_taskgroups.BaseTestTaskGroup.test_taskgroup_04",
        "test_asyncio.test_taskgroups.BaseTestTaskGroup.test_cancel_children_on_child_error"
    })
    void several_children_may_fail(Trace t) {
        tell(
                t,
                () ->
                        group(
                                t,
                                "body",
                                () ->
                                        List.of(
                                                crashes(0, new ValueError("0")),
                                                crashes(0, new ValueError("1")),
                                                crashes(0, new ValueError("2")),
                                                waits(t, "child", null)),
                                null));
    }

    /** A group of children whose body waits, unless it has no name. */
    private Coroutine<@Nullable Void> group(
            Trace t,
            String body,
            Supplier<List<Coroutine<@Nullable Void>>> children,
            @Nullable Throwable instead) {
        return Coroutine.of(
                async ->
                        async.with(
                                asyncio.taskGroup(),
                                (in, g) -> {
                                    children.get().forEach(g::createTask);
                                    if (!body.isEmpty()) {
                                        in.await(waits(t, body, instead));
                                    }
                                    return null;
                                }));
    }

    private Coroutine<@Nullable Void> failingBody(Trace t, String child, boolean later) {
        return Coroutine.of(
                async ->
                        async.with(
                                asyncio.taskGroup(),
                                (in, g) -> {
                                    g.createTask(waits(t, child, null));
                                    if (later) {
                                        in.await(sleeps(1));
                                    }
                                    throw new ValueError("body");
                                }));
    }

    @Covers({
        "test_asyncio.test_taskgroups.BaseTestTaskGroup.test_taskgroup_09",
        "test_asyncio.test_taskgroups.BaseTestTaskGroup.test_taskgroup_10"
    })
    void a_body_may_fail(Trace t) {
        tell(t, () -> failingBody(t, "never begun", false));
        tell(t, () -> failingBody(t, "child", true));
    }

    @Covers({
        "test_asyncio.test_taskgroups.BaseTestTaskGroup.test_cancellation",
        "test_asyncio.test_taskgroups.BaseTestTaskGroup.test_taskgroup_07",
        "test_asyncio.test_taskgroups.BaseTestTaskGroup.test_taskgroup_17",
        "test_asyncio.test_taskgroups.BaseTestTaskGroup.test_taskgroup_22"
    })
    void cancelling_cancels_body_and_children(Trace t) {
        Supplier<List<Coroutine<@Nullable Void>>> two =
                () -> List.of(waits(t, "child", null), waits(t, "child", null));
        cancelled(t, () -> group(t, "body", two, null));
        cancelled(t, () -> group(t, "", two, null));
        cancelled(t, () -> group(t, "body", List::of, null));
    }

    private Coroutine<@Nullable Void> failing(Trace t, Supplier<List<Coroutine<?>>> outer) {
        Supplier<List<Coroutine<@Nullable Void>>> three =
                () ->
                        List.of(
                                waits(t, "child", new ValueError("child")),
                                waits(t, "child", new ValueError("child")),
                                waits(t, "child", new ValueError("child")));
        return Coroutine.of(
                async ->
                        async.with(
                                asyncio.taskGroup(),
                                (in, g) -> {
                                    outer.get().forEach(g::createTask);
                                    return in.await(group(t, "body", three, null));
                                }));
    }

    @Covers({
        "test_asyncio.test_taskgroups.BaseTestTaskGroup.test_taskgroup_11",
        "test_asyncio.test_taskgroups.BaseTestTaskGroup.test_taskgroup_12",
        "test_asyncio.test_taskgroups.BaseTestTaskGroup.test_taskgroup_08"
    })
    void children_may_fail_when_cancelled(Trace t) {
        cancelled(t, () -> failing(t, List::of));
        cancelled(t, () -> failing(t, () -> List.of(waits(t, "outer child", null))));
    }

    private Coroutine<@Nullable Void> nested(Trace t, int outer, int inner) {
        return Coroutine.of(
                async ->
                        async.with(
                                asyncio.taskGroup(),
                                (in, g) -> {
                                    g.createTask(crashes(outer, new ValueError("outer")));
                                    return in.await(
                                            group(
                                                    t,
                                                    "",
                                                    () ->
                                                            List.of(
                                                                    crashes(
                                                                            inner,
                                                                            new ValueError(
                                                                                    "inner"))),
                                                    null));
                                }));
    }

    @Covers({
        "test_asyncio.test_taskgroups.BaseTestTaskGroup.test_taskgroup_13",
        "test_asyncio.test_taskgroups.BaseTestTaskGroup.test_taskgroup_14"
    })
    void groups_nest(Trace t) {
        tell(t, () -> nested(t, 1, 1000));
        tell(t, () -> nested(t, 1000, 1));
    }

    private Coroutine<@Nullable Void> slowly() {
        return Coroutine.of(
                async ->
                        async.with(
                                asyncio.taskGroup(),
                                (in, g) -> {
                                    g.createTask(crashes(4, new ValueError("child")));
                                    try {
                                        in.await(asyncio.sleep(1000));
                                    } catch (CancelledError e) {
                                        in.await(sleeps(8));
                                        throw e;
                                    }
                                    return null;
                                }));
    }

    @Covers({
        "test_asyncio.test_taskgroups.BaseTestTaskGroup.test_taskgroup_15",
        "test_asyncio.test_taskgroups.BaseTestTaskGroup.test_taskgroup_16"
    })
    void a_child_may_fail_while_cancelling(Trace t) {
        cancelled(t, this::slowly);
        cancelled(t, () -> Coroutine.of(async -> async.await(asyncio.createTask(slowly()))));
    }

    @Covers({
        "test_asyncio.test_taskgroups.BaseTestTaskGroup.test_taskgroup_18",
        "test_asyncio.test_taskgroups.BaseTestTaskGroup.test_taskgroup_19",
        "test_asyncio.test_taskgroups.BaseTestTaskGroup.test_taskgroup_context_manager_exit_raises"
    })
    void a_body_may_fail_when_cancelled(Trace t) {
        cancelled(t, () -> group(t, "body", List::of, new LookupError("instead")));
        tell(t, () -> group(t, "body", () -> child("child"), new LookupError("instead")));
    }

    private List<Coroutine<@Nullable Void>> child(String text) {
        return List.of(crashes(1, new ValueError(text)));
    }

    @Covers("test_asyncio.test_taskgroups.BaseTestTaskGroup.test_taskgroup_20")
    void errors_that_end_programs_are_not_grouped(Trace t) {
        tell(t, () -> group(t, "body", () -> child("child"), new KeyboardInterrupt("end")));
    }

    @Covers({
        "test_asyncio.test_taskgroups.BaseTestTaskGroup.test_taskgroup_20a",
        "test_asyncio.test_taskgroups.BaseTestTaskGroup.test_taskgroup_21a"
    })
    void errors_that_are_no_exceptions_make_another_group(Trace t) {
        tell(t, () -> group(t, "body", () -> child("child"), new GeneratorExit("base")));
        tell(
                t,
                () ->
                        group(
                                t,
                                "body",
                                () -> List.of(crashes(1, new GeneratorExit("base"))),
                                new TypeError("body")));
    }

    private Coroutine<@Nullable Void> named(Trace t, ContextVar<Object> v, int value) {
        return Coroutine.of(
                async -> {
                    async.await(asyncio.sleep(0));
                    v.set(value);
                    t.log(me().name());
                });
    }

    @Covers({
        "test_asyncio.test_taskgroups.BaseTestTaskGroup.test_taskgroup_task_name",
        "test_asyncio.test_taskgroups.BaseTestTaskGroup.test_taskgroup_task_context",
        "test_asyncio.test_taskgroups.BaseTestTaskGroup.test_name"
    })
    void tasks_have_names_and_contexts(Trace t) {
        ContextVar<Object> v = ContextVar.withDefault("v", "none");
        tell(
                t,
                () ->
                        Coroutine.of(
                                async -> {
                                    Context context = Context.copyContext();
                                    async.with(
                                            asyncio.taskGroup(),
                                            (in, g) -> {
                                                in.await(
                                                        g.createTask(
                                                                named(t, v, 1), "yolo", context));
                                                t.log(context.get(v), v.get());
                                                in.await(
                                                        g.createTask(
                                                                named(t, v, 2), "again", context));
                                                t.log(context.get(v), v.get());
                                                return null;
                                            });
                                }));
    }

    private static String afterTheName(Throwable error) {
        String text = ErrorName.of(error).text();
        return text.substring(text.indexOf("> ") + 2);
    }

    private static Coroutine<@Nullable Void> enters(Trace t, TaskGroup group) {
        return Coroutine.of(
                async -> {
                    try {
                        async.with(
                                group,
                                (in, g) -> {
                                    t.log("never");
                                    return null;
                                });
                    } catch (RuntimeError e) {
                        t.log(afterTheName(e));
                    }
                });
    }

    @Covers({
        "test_asyncio.test_taskgroups.BaseTestTaskGroup.test_taskgroup_already_entered",
        "test_asyncio.test_taskgroups.BaseTestTaskGroup.test_taskgroup_double_enter"
    })
    void it_is_entered_once(Trace t) {
        tell(
                t,
                () ->
                        Coroutine.of(
                                async -> {
                                    TaskGroup group = asyncio.taskGroup();
                                    async.with(group, (in, g) -> in.await(enters(t, g)));
                                    async.await(enters(t, group));
                                }));
    }

    private void withoutTask(Trace t, TaskGroup group, AsyncFuture<String> done) {
        switch (group.aenter().awaiting().resume(Signal.NEXT)) {
            case Step.Raised(Throwable e) -> t.log(afterTheName(e));
            default -> t.log("entered");
        }
        done.setResult("done");
    }

    @Covers("test_asyncio.test_taskgroups.BaseTestTaskGroup.test_taskgroup_without_parent_task")
    void it_needs_a_task(Trace t) {
        tell(
                t,
                () ->
                        Coroutine.returning(
                                async -> {
                                    TaskGroup group = asyncio.taskGroup();
                                    var loop = asyncio.getRunningLoop();
                                    AsyncFuture<String> done = loop.createFuture();
                                    loop.callSoon(() -> withoutTask(t, group, done));
                                    return async.await(done);
                                }));
    }

    private Coroutine<@Nullable Void> late(Trace t, TaskGroup group) {
        return Coroutine.of(
                async -> {
                    try {
                        async.await(asyncio.sleep(1000));
                    } catch (CancelledError e) {
                        var c = sleeps(1);
                        try {
                            group.createTask(c);
                        } catch (RuntimeError refused) {
                            t.log(afterTheName(refused));
                        }
                        t.tell(() -> c.send(null));
                    }
                });
    }

    @Covers(
            "test_asyncio.test_taskgroups.BaseTestTaskGroup.test_taskgroup_no_create_task_after_failure")
    void nothing_comes_after_a_failure(Trace t) {
        tell(
                t,
                () ->
                        Coroutine.of(
                                async ->
                                        async.with(
                                                asyncio.taskGroup(),
                                                (in, g) -> {
                                                    child("child").forEach(g::createTask);
                                                    g.createTask(late(t, g));
                                                    return null;
                                                })));
    }

    private Coroutine<@Nullable Void> bothFail(Trace t, TaskGroup outer) {
        return Coroutine.of(
                async -> {
                    try {
                        async.with(
                                asyncio.taskGroup(),
                                (in, inner) -> {
                                    inner.createTask(crashes(0, new LookupError("inner")));
                                    outer.createTask(crashes(0, new ValueError("outer")));
                                    return null;
                                });
                    } catch (ExceptionGroup e) {
                        t.log(tree(e), me().cancelling());
                    }
                });
    }

    @Covers({
        "test_asyncio.test_taskgroups.BaseTestTaskGroup.test_nested_groups_both_cancelled",
        "test_asyncio.test_taskgroups.BaseTestTaskGroup.test_cancelling_level_preserved",
        "test_asyncio.test_taskgroups.BaseTestTaskGroup.test_cancellation_does_not_leak_out_of_tg"
    })
    void counts_of_cancellation_are_kept(Trace t) {
        tell(
                t,
                () ->
                        Coroutine.returning(
                                async -> {
                                    try {
                                        async.with(
                                                asyncio.taskGroup(),
                                                (in, outer) -> in.await(bothFail(t, outer)));
                                    } catch (ExceptionGroup e) {
                                        t.log(tree(e), me().cancelling());
                                    }
                                    async.await(asyncio.sleep(0));
                                    return "not cancelled";
                                }));
    }

    private Coroutine<@Nullable Void> failsThenWaits(Trace t) {
        return Coroutine.of(
                async -> {
                    try {
                        async.with(
                                asyncio.taskGroup(),
                                (in, g) -> {
                                    g.createTask(crashes(0, new ValueError("child")));
                                    in.await(asyncio.sleep(1000));
                                    return null;
                                });
                    } catch (ExceptionGroup e) {
                        t.log(tree(e), me().cancelling());
                    }
                    async.await(asyncio.sleep(1000));
                    t.log("never");
                });
    }

    @Covers("test_asyncio.test_taskgroups.BaseTestTaskGroup.test_error_and_cancel")
    void an_error_and_a_cancellation(Trace t) {
        tell(
                t,
                () ->
                        Coroutine.of(
                                async -> {
                                    var task = asyncio.createTask(failsThenWaits(t));
                                    async.await(asyncio.sleep(0));
                                    async.await(asyncio.sleep(0));
                                    t.log(task.cancel(), task.cancelling());
                                    try {
                                        async.await(task);
                                    } catch (CancelledError e) {
                                        t.log(tree(e), task.cancelled());
                                    }
                                }));
    }

    private Coroutine<@Nullable Void> second(Trace t, TaskGroup g) {
        return Coroutine.of(
                async -> {
                    g.createTask(
                            Coroutine.of(
                                    third -> {
                                        throw new ValueError("third");
                                    }));
                    try {
                        async.await(asyncio.sleep(0));
                        async.await(asyncio.sleep(0));
                        t.log("never");
                    } catch (CancelledError e) {
                        t.log("cancelled");
                    }
                });
    }

    @Covers(
            "test_asyncio.test_taskgroups.BaseTestTaskGroup.test_cancels_task_if_created_during_creation")
    void a_task_made_while_another_begins(Trace t) {
        tell(
                t,
                () ->
                        Coroutine.of(
                                async ->
                                        async.with(
                                                asyncio.taskGroup(),
                                                (in, g) -> {
                                                    g.createTask(second(t, g));
                                                    return null;
                                                })));
    }

    @Covers("test_asyncio.test_taskgroups.BaseTestTaskGroup.test_taskgroup_03")
    void a_child_may_be_cancelled_alone(Trace t) {
        tell(
                t,
                () ->
                        Coroutine.returning(
                                async ->
                                        async.with(
                                                asyncio.taskGroup(),
                                                (in, g) -> {
                                                    var a = g.createTask(sleeps(1000));
                                                    in.await(sleeps(1));
                                                    a.cancel();
                                                    var b = g.createTask(sleeps(1));
                                                    return Tuple.of(
                                                            in.await(b) == 1 && a.cancelled(), 1);
                                                })));
    }
}
