package dev.parallax.semantics.contract;

import static dev.parallax.semantics.contract.LoopRuns.turn;
import static dev.parallax.semantics.contract.LoopRuns.withLoop;

import dev.parallax.semantics.Covers;
import dev.parallax.semantics.asyncio.AsyncFuture;
import dev.parallax.semantics.asyncio.EventLoop;
import dev.parallax.semantics.asyncio.Task;
import dev.parallax.semantics.contextvars.Context;
import dev.parallax.semantics.coroutine.Awaitable;
import dev.parallax.semantics.coroutine.Coroutine;
import dev.parallax.semantics.errors.KeyboardInterrupt;
import dev.parallax.semantics.errors.SystemExit;
import dev.parallax.semantics.errors.ValueError;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * Loops: what ends them, and what tasks they make; {@code contract/asyncio_loops.py} is the other
 * half.
 */
class AsyncioLoopEndCases extends AsyncioSockets {
    private static final String BASE = "test_asyncio.test_base_events.BaseEventLoopTests.";
    private static final String EVENTS = "test_asyncio.test_events.EventLoopTestsMixin.";

    @Covers({
        EVENTS + "test_run_until_complete",
        EVENTS + "test_run_until_complete_nesting",
        BASE + "test_run_until_complete_loop",
        "test_asyncio.test_base_events.RunningLoopTests.test_running_loop_within_a_loop",
        "test_asyncio.test_events.GetEventLoopTestsMixin.test_get_event_loop_returns_running_loop",
        "test_asyncio.test_events.GetEventLoopTestsMixin.test_get_event_loop_returns_running_loop2",
        "test_asyncio.test_events.GetEventLoopTestsMixin.test_get_running_loop_already_running"
    })
    void run_until_complete_gives_the_outcome(Trace t) {
        withLoop(
                this,
                loop -> {
                    t.log(loop.<Object>runUntilComplete(Coroutine.returning(async -> 1)));
                    t.tell(() -> loop.runUntilComplete(crashes(0, new ValueError("x"))));
                    AsyncFuture<Integer> future = loop.createFuture();
                    loop.callSoon(() -> future.setResult(2));
                    t.log(loop.runUntilComplete(future));
                    try (EventLoop other = asyncio.newEventLoop()) {
                        t.tell(() -> other.runUntilComplete(future));
                    }
                    loop.runUntilComplete(Coroutine.of(async -> nested(t, loop, future)));
                });
        t.tell(asyncio::getRunningLoop);
    }

    private void nested(Trace t, EventLoop loop, AsyncFuture<Integer> future) {
        t.log(asyncio.getEventLoop() == loop, asyncio.getRunningLoop() == loop);
        t.tell(() -> loop.runUntilComplete(future));
        t.tell(loop::runForever);
        try (EventLoop inner = asyncio.newEventLoop()) {
            t.tell(inner::runForever);
        }
    }

    private static void interrupts() {
        throw new KeyboardInterrupt("stop");
    }

    private static void leaves() {
        throw new SystemExit(4);
    }

    @Covers({
        BASE + "test_run_forever_keyboard_interrupt",
        BASE + "test_run_until_complete_baseexception"
    })
    void what_ends_programs_ends_the_loop(Trace t) {
        withLoop(
                this,
                loop -> {
                    loop.callSoon(AsyncioLoopEndCases::interrupts);
                    t.tell(loop::runForever);
                    t.log(loop.isRunning());
                    t.tell(() -> loop.runUntilComplete(Coroutine.of(async -> leaves())));
                    loop.callSoon(() -> t.log("it can go on"));
                    turn(loop);
                    var task =
                            loop.createTask(
                                    Coroutine.of(
                                            async -> {
                                                loop.callSoon(AsyncioLoopEndCases::interrupts);
                                                async.await(asyncio.sleep(10));
                                            }));
                    t.tell(() -> loop.runUntilComplete(task));
                    t.log(task.done());
                    task.cancel();
                    t.tell(() -> loop.runUntilComplete(task));
                });
    }

    private static Coroutine<@Nullable Void> stops(EventLoop loop, AsyncFuture<?> future) {
        return Coroutine.of(
                async -> {
                    loop.stop();
                    async.awaitAny(future);
                });
    }

    @Covers({
        BASE + "test_run_until_complete_loop_orphan_future_close_loop",
        BASE + "test_create_task_error_closes_coro"
    })
    void a_future_may_outlive_its_loop(Trace t) {
        program(
                py -> {
                    EventLoop loop = asyncio.newEventLoop();
                    AsyncFuture<@Nullable Void> future = loop.createFuture();
                    var task = loop.createTask(stops(loop, future));
                    t.tell(() -> loop.runUntilComplete(task));
                    future.setResult(null);
                    turn(loop);
                    t.log(task.done());
                    loop.close();
                    t.tell(() -> loop.callSoon(() -> {}));
                    t.tell(() -> loop.callSoonThreadsafe(() -> {}));
                    t.tell(() -> loop.callLater(1, () -> {}));
                    t.tell(() -> loop.createTask(stops(loop, future)));
                });
    }

    private record Factory(List<@Nullable String> made) implements EventLoop.TaskFactory {
        @Override
        public <R extends @Nullable Object> Task<R> make(
                EventLoop loop, Awaitable<R> coroutine, @Nullable String name, Context context) {
            made.add(name);
            return EventLoop.eagerTaskFactory(loop, coroutine, name, context);
        }
    }

    @Covers({
        BASE + "test_create_task",
        BASE + "test_create_named_task_with_default_factory",
        BASE + "test_create_named_task_with_custom_factory",
        BASE + "test_set_task_factory"
    })
    void task_factories_make_tasks(Trace t) {
        withLoop(
                this,
                loop -> {
                    List<@Nullable String> made = new ArrayList<>();
                    Task<Integer> task =
                            loop.createTask(Coroutine.returning(async -> 1), "by default");
                    t.log(task.name(), loop.runUntilComplete(task));
                    loop.setTaskFactory(new Factory(made));
                    task = loop.createTask(Coroutine.returning(async -> 2), "made");
                    t.log(task.name(), loop.runUntilComplete(task), made);
                    loop.setTaskFactory(null);
                    t.log(loop.<Object>runUntilComplete(Coroutine.returning(async -> 3)), made);
                });
    }
}
