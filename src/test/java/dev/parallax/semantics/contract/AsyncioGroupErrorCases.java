package dev.parallax.semantics.contract;

import static dev.parallax.semantics.contract.GroupRuns.cancelled;
import static dev.parallax.semantics.contract.GroupRuns.child;
import static dev.parallax.semantics.contract.GroupRuns.group;
import static dev.parallax.semantics.contract.GroupRuns.tell;

import dev.parallax.semantics.Covers;
import dev.parallax.semantics.coroutine.Coroutine;
import dev.parallax.semantics.errors.CancelledError;
import dev.parallax.semantics.errors.ExceptionGroup;
import dev.parallax.semantics.errors.GeneratorExit;
import dev.parallax.semantics.errors.KeyboardInterrupt;
import dev.parallax.semantics.errors.LookupError;
import dev.parallax.semantics.errors.TypeError;
import dev.parallax.semantics.errors.ValueError;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Task groups: children and bodies fail; {@code contract/asyncio_groups.py} is the other half. */
class AsyncioGroupErrorCases extends AsyncioProgram {
    @Covers({
        "test_asyncio.test_taskgroups.BaseTestTaskGroup.test_taskgroup_04",
        "test_asyncio.test_taskgroups.BaseTestTaskGroup.test_cancel_children_on_child_error"
    })
    void several_children_may_fail(Trace t) {
        tell(
                this,
                t,
                () ->
                        group(
                                this,
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
        tell(this, t, () -> failingBody(t, "never begun", false));
        tell(this, t, () -> failingBody(t, "child", true));
    }

    @Covers({
        "test_asyncio.test_taskgroups.BaseTestTaskGroup.test_taskgroup_18",
        "test_asyncio.test_taskgroups.BaseTestTaskGroup.test_taskgroup_19",
        "test_asyncio.test_taskgroups.BaseTestTaskGroup.test_taskgroup_context_manager_exit_raises"
    })
    void a_body_may_fail_when_cancelled(Trace t) {
        cancelled(this, t, () -> group(this, t, "body", List::of, new LookupError("instead")));
        tell(
                this,
                t,
                () ->
                        group(
                                this,
                                t,
                                "body",
                                () -> child(this, "child"),
                                new LookupError("instead")));
    }

    @Covers("test_asyncio.test_taskgroups.BaseTestTaskGroup.test_taskgroup_20")
    void errors_that_end_programs_are_not_grouped(Trace t) {
        tell(
                this,
                t,
                () ->
                        group(
                                this,
                                t,
                                "body",
                                () -> child(this, "child"),
                                new KeyboardInterrupt("end")));
    }

    @Covers({
        "test_asyncio.test_taskgroups.BaseTestTaskGroup.test_taskgroup_20a",
        "test_asyncio.test_taskgroups.BaseTestTaskGroup.test_taskgroup_21a"
    })
    void errors_that_are_no_exceptions_make_another_group(Trace t) {
        tell(
                this,
                t,
                () ->
                        group(
                                this,
                                t,
                                "body",
                                () -> child(this, "child"),
                                new GeneratorExit("base")));
        tell(
                this,
                t,
                () ->
                        group(
                                this,
                                t,
                                "body",
                                () -> List.of(crashes(1, new GeneratorExit("base"))),
                                new TypeError("body")));
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
                this,
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
}
