package dev.parallax.semantics.contract;

import dev.parallax.semantics.Covers;
import dev.parallax.semantics.asyncio.AsyncFuture;
import dev.parallax.semantics.asyncio.EventLoop;
import dev.parallax.semantics.asyncio.Runner;
import dev.parallax.semantics.asyncio.Task;
import dev.parallax.semantics.coroutine.AsyncGenerator;
import dev.parallax.semantics.coroutine.Coroutine;
import dev.parallax.semantics.errors.CancelledError;
import dev.parallax.semantics.errors.LookupError;
import dev.parallax.semantics.errors.ValueError;
import dev.parallax.semantics.text.PyText;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * Runners: their debug mode, their loop, what is left in them. {@code contract/asyncio_runners.py}
 * is the other half.
 */
class AsyncioRunnerCases extends AsyncioProgram {

    @Covers("test_asyncio.test_runners.RunTests.test_asyncio_run_debug")
    void running_in_debug_mode_or_not(Trace t) {
        program(
                py -> {
                    for (boolean debug : new boolean[] {false, true}) {
                        Coroutine<Boolean> main =
                                Coroutine.returning(async -> asyncio.getRunningLoop().getDebug());
                        t.log(asyncio.run(main, debug));
                    }
                });
    }

    @Covers("test_asyncio.test_runners.RunnerTests.test_run_future")
    void a_runner_runs_a_future_that_is_done(Trace t) {
        program(
                py -> {
                    try (Runner runner = asyncio.runner()) {
                        AsyncFuture<String> f = runner.getLoop().createFuture();
                        f.setResult("done");
                        t.log(runner.run(f));
                    }
                });
    }

    void the_loop_of_a_runner_is_the_current_one_until_it_is_closed(Trace t) {
        program(
                py -> {
                    Runner runner = asyncio.runner();
                    EventLoop loop = runner.getLoop();
                    t.log(asyncio.getEventLoop() == loop);
                    t.tell(() -> loop.runUntilComplete(asyncio.gather(asyncio.sleep(0, 1))));
                    EventLoop other = asyncio.newEventLoop();
                    try (Runner second = new Runner(asyncio, null, () -> other)) {
                        t.log(second.getLoop() == other, asyncio.getEventLoop() == loop);
                    }
                    t.log(asyncio.getEventLoop() == loop);
                    runner.close();
                    t.tell(asyncio::getEventLoop);
                });
    }

    private static final class Shown {
        private int asked;

        @Override
        public String toString() {
            asked++;
            return "shown";
        }
    }

    @Covers("test_asyncio.test_runners.RunnerTests.test_no_repr_is_call_on_the_task_result")
    void a_runner_does_not_ask_for_the_text_of_a_result(Trace t) {
        program(
                py -> {
                    try (Runner runner = asyncio.runner()) {
                        Shown shown = runner.run(Coroutine.returning(async -> new Shown()));
                        t.log(shown.asked, PyText.repr(shown), shown.asked);
                    }
                });
    }

    private AsyncGenerator<Integer> numbers(Trace t) {
        return AsyncGenerator.of(
                (async, y) -> {
                    try {
                        while (true) {
                            y.yield(1);
                            async.await(asyncio.sleep(1));
                        }
                    } finally {
                        t.log("closed");
                    }
                });
    }

    private static Coroutine<@Nullable Void> spins(Trace t, AsyncGenerator<Integer> spinner) {
        return Coroutine.of(
                async -> {
                    try {
                        for (var each = async.each(spinner); each.next(); ) {
                            t.log(each.value());
                        }
                    } catch (CancelledError e) {
                        throw new ValueError("in spins");
                    }
                });
    }

    @Covers(
            "test_asyncio.test_runners.RunTests.test_asyncio_run_closes_gens_after_hanging_tasks_errors")
    void running_closes_generators_of_tasks_that_fail(Trace t) {
        List<Task<?>> tasks = new ArrayList<>();
        Coroutine<@Nullable Void> main =
                Coroutine.of(
                        async -> {
                            asyncio.getRunningLoop()
                                    .setExceptionHandler(
                                            (loop, told) ->
                                                    t.log(
                                                            told.get("message"),
                                                            error(told.get("exception"))));
                            tasks.add(asyncio.createTask(spins(t, numbers(t))));
                            async.await(asyncio.sleep(ROUND));
                            throw new LookupError("in main");
                        });
        program(
                py -> {
                    t.tell(() -> asyncio.run(main));
                    t.log(tasks.getFirst().done());
                });
    }

    private static String error(@Nullable Object error) {
        return error instanceof Throwable thrown ? Trace.error(thrown) : "none";
    }
}
