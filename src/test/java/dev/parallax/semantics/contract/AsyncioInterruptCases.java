package dev.parallax.semantics.contract;

import dev.parallax.semantics.Covers;
import dev.parallax.semantics.asyncio.AsyncFuture;
import dev.parallax.semantics.asyncio.EventLoop;
import dev.parallax.semantics.asyncio.Runner;
import dev.parallax.semantics.asyncio.Task;
import dev.parallax.semantics.coroutine.Awaitable;
import dev.parallax.semantics.coroutine.Coroutine;
import dev.parallax.semantics.errors.CancelledError;

import org.jspecify.annotations.Nullable;

/** What Ctrl-C does to a runner: {@code contract/asyncio_interrupts.py} is the other half. */
class AsyncioInterruptCases extends AsyncioProgram {
    private static final int PATIENCE = 10_000;

    /** Ctrl-C in the main thread. */
    private static void interrupt() {
        Thread.currentThread().interrupt();
    }

    private static Coroutine<@Nullable Void> hears(Trace t, Awaitable<?> awaitable) {
        return Coroutine.of(
                async -> {
                    try {
                        async.await(awaitable);
                        t.log("never interrupted");
                    } catch (CancelledError e) {
                        t.log("cancelled");
                        throw e;
                    }
                });
    }

    @Covers("test_asyncio.test_runners.RunnerTests.test_interrupt_call_soon")
    void an_interrupt_cancels_what_runs(Trace t) {
        Coroutine<@Nullable Void> main =
                Coroutine.of(
                        async -> {
                            asyncio.getRunningLoop().callSoon(AsyncioInterruptCases::interrupt);
                            for (int i = 0; i < PATIENCE; i++) {
                                async.await(asyncio.sleep(0));
                            }
                        });
        program(
                py -> {
                    try (Runner runner = asyncio.runner()) {
                        t.tell(() -> runner.run(hears(t, main)));
                    }
                });
    }

    void an_interrupt_cancels_what_has_not_begun(Trace t) {
        Coroutine<@Nullable Void> main =
                Coroutine.of(
                        async -> {
                            t.log("begun");
                            async.await(asyncio.sleep(3));
                        });
        program(
                py -> {
                    try (Runner runner = asyncio.runner()) {
                        runner.getLoop().callSoon(AsyncioInterruptCases::interrupt);
                        t.tell(() -> runner.run(main));
                    }
                });
    }

    @Covers("test_asyncio.test_runners.RunnerTests.test_interrupt_wait")
    void an_interrupt_cancels_what_waits(Trace t) {
        program(
                py -> {
                    try (Runner runner = asyncio.runner()) {
                        EventLoop loop = runner.getLoop();
                        AsyncFuture<String> f = loop.createFuture();
                        loop.callLater(ROUND, AsyncioInterruptCases::interrupt);
                        var late = loop.callLater(50 * ROUND, () -> f.setResult("late"));
                        t.tell(() -> runner.run(hears(t, f)));
                        late.cancel();
                        t.log(f.cancelled());
                    }
                });
    }

    private static Coroutine<@Nullable Void> interrupts(Task<?> task) {
        return Coroutine.of(
                async -> {
                    task.cancel();
                    interrupt();
                });
    }

    @Covers("test_asyncio.test_runners.RunnerTests.test_interrupt_cancelled_task")
    void an_interrupt_of_a_task_that_is_cancelled_adds_nothing(Trace t) {
        Coroutine<@Nullable Void> main =
                Coroutine.of(
                        async -> {
                            asyncio.createTask(interrupts(me()));
                            async.await(hears(t, asyncio.sleep(3)));
                        });
        program(
                py -> {
                    try (Runner runner = asyncio.runner()) {
                        t.tell(() -> runner.run(main));
                    }
                });
    }

    void a_second_interrupt_ends_the_loop(Trace t) {
        Coroutine<@Nullable Void> main =
                Coroutine.of(
                        async -> {
                            asyncio.getRunningLoop().callSoon(AsyncioInterruptCases::interrupt);
                            try {
                                async.await(asyncio.sleep(50 * ROUND));
                                t.log("never interrupted");
                            } catch (CancelledError e) {
                                t.log("cancelled");
                                asyncio.getRunningLoop().callSoon(AsyncioInterruptCases::interrupt);
                                async.await(hears(t, asyncio.sleep(50 * ROUND)));
                            }
                        });
        program(
                py -> {
                    try (Runner runner = asyncio.runner()) {
                        t.tell(() -> runner.run(main));
                        t.log("interrupted");
                    }
                });
    }
}
