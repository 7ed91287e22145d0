package dev.parallax.semantics.contract;

import static dev.parallax.semantics.contract.CoreCoroutines.forever;
import static dev.parallax.semantics.contract.CoreCoroutines.gives;
import static dev.parallax.semantics.contract.CoreCoroutines.raises;
import static dev.parallax.semantics.contract.CoreCoroutines.tell;

import dev.parallax.semantics.Covers;
import dev.parallax.semantics.asyncio.Task;
import dev.parallax.semantics.asyncio.TaskGroup;
import dev.parallax.semantics.asyncio.Timeout;
import dev.parallax.semantics.coroutine.Coroutine;
import dev.parallax.semantics.errors.ErrorName;
import dev.parallax.semantics.errors.ExceptionGroup;
import dev.parallax.semantics.errors.TimeoutError;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Blocks of task groups and time-outs; {@code contract/asyncio_core.py} is the other half. */
class AsyncioBlockCases extends AsyncioProgram {
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
                    t.tell(() -> group.createTask(gives(asyncio, 1)));
                    t.tell(() -> asyncio.taskGroup().createTask(gives(asyncio, 1)));
                });
    }

    private List<Task<Integer>> twoTasks(Trace t, TaskGroup g) {
        t.log(g);
        List<Task<Integer>> made =
                List.of(g.createTask(gives(asyncio, 1)), g.createTask(gives(asyncio, 2)));
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
                                (inside, g) -> g.createTask(forever(asyncio, t, "task"))));
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
                                            (inside, timeout) ->
                                                    inside.await(forever(asyncio, t, "a")));
                    var task = asyncio.createTask(Coroutine.returning(body));
                    async.await(asyncio.sleep(0));
                    task.cancel("out");
                    async.await(tell(t, task));
                });
    }

    @Covers("test_asyncio.test_timeouts.TimeoutTests.test_timeout_basic")
    void a_timeout_turns_cancellation_into_its_error(Trace t) {
        run(
                async -> {
                    Timeout timeout = asyncio.timeout(0.001);
                    try {
                        async.<Timeout, @Nullable Object>with(
                                timeout, (inside, x) -> inside.await(forever(asyncio, t, "a")));
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
                                    g.createTask(forever(asyncio, t, "other"));
                                    g.createTask(raises(asyncio, "boo"));
                                    return inside.await(forever(asyncio, t, "body"));
                                });
                    } catch (ExceptionGroup e) {
                        t.log(Trace.error(e), e.exceptions());
                    }
                    t.log(me().cancelling());
                });
    }
}
