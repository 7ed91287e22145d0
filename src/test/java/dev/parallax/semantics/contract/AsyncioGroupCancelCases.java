package dev.parallax.semantics.contract;

import static dev.parallax.semantics.contract.GroupRuns.cancelled;
import static dev.parallax.semantics.contract.GroupRuns.group;
import static dev.parallax.semantics.contract.GroupRuns.tell;

import dev.parallax.semantics.Covers;
import dev.parallax.semantics.asyncio.TaskGroup;
import dev.parallax.semantics.coroutine.Coroutine;
import dev.parallax.semantics.errors.CancelledError;
import dev.parallax.semantics.errors.ExceptionGroup;
import dev.parallax.semantics.errors.LookupError;
import dev.parallax.semantics.errors.ValueError;
import dev.parallax.semantics.text.Tuple;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Supplier;

/** Task groups: they are cancelled; {@code contract/asyncio_groups.py} is the other half. */
class AsyncioGroupCancelCases extends AsyncioProgram {
    @Covers({
        "test_asyncio.test_taskgroups.BaseTestTaskGroup.test_cancellation",
        "test_asyncio.test_taskgroups.BaseTestTaskGroup.test_taskgroup_07",
        "test_asyncio.test_taskgroups.BaseTestTaskGroup.test_taskgroup_17",
        "test_asyncio.test_taskgroups.BaseTestTaskGroup.test_taskgroup_22"
    })
    void cancelling_cancels_body_and_children(Trace t) {
        Supplier<List<Coroutine<@Nullable Void>>> two =
                () -> List.of(waits(t, "child", null), waits(t, "child", null));
        cancelled(this, t, () -> group(this, t, "body", two, null));
        cancelled(this, t, () -> group(this, t, "", two, null));
        cancelled(this, t, () -> group(this, t, "body", List::of, null));
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
                                    return in.await(group(this, t, "body", three, null));
                                }));
    }

    @Covers({
        "test_asyncio.test_taskgroups.BaseTestTaskGroup.test_taskgroup_11",
        "test_asyncio.test_taskgroups.BaseTestTaskGroup.test_taskgroup_12",
        "test_asyncio.test_taskgroups.BaseTestTaskGroup.test_taskgroup_08"
    })
    void children_may_fail_when_cancelled(Trace t) {
        cancelled(this, t, () -> failing(t, List::of));
        cancelled(this, t, () -> failing(t, () -> List.of(waits(t, "outer child", null))));
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
        cancelled(this, t, this::slowly);
        cancelled(this, t, () -> Coroutine.of(async -> async.await(asyncio.createTask(slowly()))));
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
                this,
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

    @Covers("test_asyncio.test_taskgroups.BaseTestTaskGroup.test_taskgroup_03")
    void a_child_may_be_cancelled_alone(Trace t) {
        tell(
                this,
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
