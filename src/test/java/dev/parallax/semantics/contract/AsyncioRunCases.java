package dev.parallax.semantics.contract;

import static dev.parallax.semantics.contract.TaskCoroutines.gives;
import static dev.parallax.semantics.contract.TaskCoroutines.tellContext;

import dev.parallax.semantics.Covers;
import dev.parallax.semantics.asyncio.EventLoop;
import dev.parallax.semantics.coroutine.Coroutine;
import dev.parallax.semantics.errors.CancelledError;
import dev.parallax.semantics.errors.RuntimeError;
import dev.parallax.semantics.errors.SystemExit;
import dev.parallax.semantics.errors.ValueError;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** asyncio.run, and how it ends; {@code contract/asyncio_runs.py} is the other half. */
class AsyncioRunCases extends AsyncioProgram {
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

    @Covers({
        "test_asyncio.test_runners.RunTests.test_asyncio_run_cancels_hanging_tasks",
        "test_asyncio.test_runners.RunTests.test_asyncio_run_reports_hanging_tasks_errors"
    })
    void running_cancels_what_hangs(Trace t) {
        Coroutine<Integer> main =
                Coroutine.returning(
                        async -> {
                            asyncio.getRunningLoop()
                                    .setExceptionHandler((loop, told) -> tellContext(t, told));
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
}
