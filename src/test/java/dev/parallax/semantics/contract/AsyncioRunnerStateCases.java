package dev.parallax.semantics.contract;

import static dev.parallax.semantics.contract.TaskCoroutines.gives;

import dev.parallax.semantics.Covers;
import dev.parallax.semantics.asyncio.EventLoop;
import dev.parallax.semantics.asyncio.Runner;
import dev.parallax.semantics.contextvars.Context;
import dev.parallax.semantics.contextvars.ContextVar;
import dev.parallax.semantics.coroutine.Awaitable;
import dev.parallax.semantics.coroutine.Coroutine;
import dev.parallax.semantics.generator.Generator;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Runners, and loops that are set; {@code contract/asyncio_runs.py} is the other half. */
class AsyncioRunnerStateCases extends AsyncioProgram {
    @Covers({
        "test_asyncio.test_runners.RunnerTests.test_debug",
        "test_asyncio.test_runners.RunnerTests.test_non_debug",
        "test_asyncio.test_runners.RunnerTests.test_custom_factory",
        "test_asyncio.test_runners.RunTests.test_asyncio_run_loop_factory"
    })
    void runners_with_a_loop_of_their_own(Trace t) {
        ContextVar<Object> v = ContextVar.withDefault("v", "none");
        program(
                py -> {
                    for (boolean debug : new boolean[] {true, false}) {
                        try (Runner runner = new Runner(asyncio, debug)) {
                            t.log(runner.getLoop().getDebug());
                        }
                    }
                    EventLoop loop = asyncio.newEventLoop();
                    loop.setDebug(true);
                    Context context = Context.copyContext();
                    try (Runner runner = new Runner(asyncio, null, () -> loop)) {
                        t.log(runner.getLoop().equals(loop), loop.getDebug());
                        runner.run(sets(v, "own"), context);
                        t.log(context.get(v));
                        t.log(runner.<Object>run(Coroutine.returning(async -> v.get())));
                        t.log(runner.<Object>run(Coroutine.returning(async -> v.get()), context));
                    }
                    t.log(loop.isClosed());
                });
    }

    @Covers({
        "test_asyncio.test_tasks.BaseTaskTests.test_shield_coroutine_use_global_loop",
        "test_asyncio.test_tasks.CoroutineGatherTests.test_constructor_use_global_loop",
        "test_asyncio.test_tasks.FutureGatherTests.test_constructor_empty_sequence_use_global_loop"
    })
    void a_loop_that_is_set_is_used(Trace t) {
        program(
                py -> {
                    EventLoop loop = asyncio.newEventLoop();
                    asyncio.setEventLoop(loop);
                    t.log(asyncio.getEventLoop().equals(loop));
                    var f = asyncio.shield(gives(42));
                    t.log(f.getLoop().equals(loop), loop.runUntilComplete(f));
                    var g = asyncio.gather(false, List.of(gives(1), gives(2)));
                    t.log(g.getLoop().equals(loop), loop.runUntilComplete(g));
                    t.log(loop.runUntilComplete(asyncio.gather(false, List.of())));
                    asyncio.setEventLoop(null);
                    loop.close();
                });
    }

    @Covers({
        "test_asyncio.test_runners.RunnerTests.test_double_close",
        "test_asyncio.test_runners.RunnerTests.test_explicit_close",
        "test_asyncio.test_runners.RunnerTests.test_second_with_block_raises"
    })
    void a_runner_in_each_state(Trace t) {
        program(
                py -> {
                    Runner never = asyncio.runner();
                    never.close();
                    never.close();
                    Runner used = asyncio.runner();
                    try (used) {
                        t.log(used.run(gives(1)));
                    }
                    t.tell(() -> used.getLoop());
                    var c = gives(1);
                    t.tell(() -> used.run(c));
                    c.close();
                    Runner open = asyncio.runner();
                    EventLoop loop = open.getLoop();
                    open.close();
                    t.log(loop.isClosed());
                });
    }

    @Covers("test_asyncio.test_runners.RunnerTests.test_recursive_run")
    void a_runner_inside_a_runner(Trace t) {
        program(
                py -> {
                    try (Runner runner = asyncio.runner()) {
                        runner.run(
                                Coroutine.of(
                                        async -> {
                                            var c = gives(1);
                                            t.tell(() -> runner.run(c));
                                            c.close();
                                        }));
                    }
                });
    }

    private static Coroutine<Object> sets(ContextVar<Object> v, Object value) {
        return Coroutine.returning(
                async -> {
                    Object before = v.get();
                    v.set(value);
                    return before;
                });
    }

    @Covers("test_asyncio.test_runners.RunnerTests.test_run_keeps_context")
    void a_runner_keeps_its_context(Trace t) {
        ContextVar<Object> v = ContextVar.withDefault("v", "none");
        program(
                py -> {
                    try (Runner runner = asyncio.runner()) {
                        t.log(runner.run(sets(v, 1)));
                        t.log(runner.run(sets(v, 2)), v.get());
                    }
                });
    }

    @Covers("test_asyncio.test_runners.RunnerTests.test_run_awaitable")
    void a_runner_runs_whatever_can_be_awaited(Trace t) {
        Generator<@Nullable Object> inner =
                Generator.returning(
                        y ->
                                y.from(
                                        Coroutine.generatorBasedReturning(
                                                based -> based.from(gives("awaited")))));
        Awaitable<@Nullable Object> waits = () -> inner;
        program(
                py -> {
                    try (Runner runner = asyncio.runner()) {
                        t.log(runner.run(waits));
                    }
                });
    }
}
