package dev.parallax.semantics.contract;

import static dev.parallax.semantics.contract.GroupRuns.group;
import static dev.parallax.semantics.contract.GroupRuns.tell;

import dev.parallax.semantics.Covers;
import dev.parallax.semantics.asyncio.TaskGroup;
import dev.parallax.semantics.contextvars.Context;
import dev.parallax.semantics.contextvars.ContextVar;
import dev.parallax.semantics.coroutine.Coroutine;
import dev.parallax.semantics.errors.CancelledError;
import dev.parallax.semantics.errors.ValueError;
import dev.parallax.semantics.text.Tuple;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Task groups: tasks are made in them; {@code contract/asyncio_groups.py} is the other half. */
class AsyncioGroupCases extends AsyncioProgram {
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
                this,
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

    private Coroutine<@Nullable Void> nested(Trace t, int outer, int inner) {
        return Coroutine.of(
                async ->
                        async.with(
                                asyncio.taskGroup(),
                                (in, g) -> {
                                    g.createTask(crashes(outer, new ValueError("outer")));
                                    return in.await(
                                            group(
                                                    this,
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
        tell(this, t, () -> nested(t, 1, 1000));
        tell(this, t, () -> nested(t, 1000, 1));
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
                this,
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
                this,
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
}
