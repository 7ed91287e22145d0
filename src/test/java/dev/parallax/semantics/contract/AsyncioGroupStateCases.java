package dev.parallax.semantics.contract;

import static dev.parallax.semantics.contract.GroupRuns.child;
import static dev.parallax.semantics.contract.GroupRuns.tell;

import dev.parallax.semantics.Covers;
import dev.parallax.semantics.asyncio.AsyncFuture;
import dev.parallax.semantics.asyncio.TaskGroup;
import dev.parallax.semantics.coroutine.Coroutine;
import dev.parallax.semantics.errors.CancelledError;
import dev.parallax.semantics.errors.ErrorName;
import dev.parallax.semantics.errors.RuntimeError;
import dev.parallax.semantics.generator.Signal;
import dev.parallax.semantics.generator.Step;

import org.jspecify.annotations.Nullable;

/** Task groups: when they can be used; {@code contract/asyncio_groups.py} is the other half. */
class AsyncioGroupStateCases extends AsyncioProgram {
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
                this,
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
                this,
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
                this,
                t,
                () ->
                        Coroutine.of(
                                async ->
                                        async.with(
                                                asyncio.taskGroup(),
                                                (in, g) -> {
                                                    child(this, "child").forEach(g::createTask);
                                                    g.createTask(late(t, g));
                                                    return null;
                                                })));
    }
}
