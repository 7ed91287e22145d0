package dev.parallax.semantics.contract;

import static dev.parallax.semantics.contract.TaskCoroutines.any;
import static dev.parallax.semantics.contract.TaskCoroutines.tell;

import dev.parallax.semantics.Covers;
import dev.parallax.semantics.asyncio.Asyncio;
import dev.parallax.semantics.coroutine.AsyncContextManager;
import dev.parallax.semantics.coroutine.AsyncGenerator;
import dev.parallax.semantics.coroutine.Awaitable;
import dev.parallax.semantics.coroutine.Coroutine;
import dev.parallax.semantics.errors.LookupError;
import dev.parallax.semantics.errors.ValueError;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Async generators and blocks in a loop; {@code contract/asyncio_runs.py} is the other half. */
class AsyncioLoopGeneratorCases extends AsyncioProgram {
    private AsyncGenerator<@Nullable Object> counts(Trace t, @Nullable Awaitable<?> f) {
        return AsyncGenerator.of(
                (async, y) -> {
                    try {
                        async.await(asyncio.sleep(0));
                        Object got = y.yield(1);
                        if (f == null) {
                            async.await(asyncio.sleep(0));
                            throw new LookupError("crash");
                        }
                        async.<@Nullable Object>await(any(f));
                        y.yield(got);
                    } finally {
                        async.await(asyncio.sleep(0));
                        async.await(asyncio.sleep(0));
                        t.log("finally");
                    }
                });
    }

    private Coroutine<@Nullable Void> crashes() {
        return Coroutine.of(
                async -> {
                    async.await(asyncio.sleep(0));
                    throw new LookupError("task");
                });
    }

    private AsyncGenerator<@Nullable Object> waits(Trace t) {
        return AsyncGenerator.of(
                (async, y) -> {
                    var task = asyncio.createTask(crashes());
                    try {
                        y.yield(1);
                    } finally {
                        async.await(tell(t, task));
                    }
                });
    }

    @Covers({
        "test_asyncgen.AsyncGenAsyncioTest.test_async_gen_asyncio_asend_02",
        "test_asyncgen.AsyncGenAsyncioTest.test_async_gen_asyncio_asend_03",
        "test_asyncgen.AsyncGenAsyncioTest.test_async_gen_asyncio_athrow_02",
        "test_asyncgen.AsyncGenAsyncioTest.test_async_gen_asyncio_aclose_08",
        "test_asyncgen.AsyncGenAsyncioTest.test_async_gen_asyncio_aclose_12"
    })
    void async_generators_clean_up_in_a_loop(Trace t) {
        run(
                async -> {
                    var asked = counts(t, null);
                    t.log(async.await(asked.asend(null)));
                    async.await(tell(t, asked.asend(100)));
                    var f = future();
                    var cancelled = counts(t, f);
                    t.log(async.await(cancelled.asend(null)));
                    asyncio.getRunningLoop().callSoon(() -> f.cancel());
                    async.await(tell(t, cancelled.asend(100)));
                    var closed = counts(t, future());
                    t.log(async.await(closed.anext()));
                    async.await(closed.aclose());
                    t.log("closed");
                    var thrown = counts(t, future());
                    t.log(async.await(thrown.anext()));
                    async.await(tell(t, thrown.athrow(new ValueError("thrown"))));
                    var waiting = waits(t);
                    async.await(waiting.anext());
                    async.await(waiting.aclose());
                });
    }

    private static AsyncGenerator<@Nullable Object> failsOnClose() {
        return AsyncGenerator.of(
                (async, y) -> {
                    try {
                        y.yield(1);
                        y.yield(2);
                    } catch (Throwable e) {
                        throw new ValueError("on close");
                    }
                });
    }

    private static void tellGenerator(
            Trace t, Map<String, ? extends @Nullable Object> context, List<?> kept) {
        if (context.get("exception") instanceof Throwable error) {
            String message = String.valueOf(context.get("message"));
            t.log(
                    message.split(" <", -1)[0],
                    Trace.error(error),
                    kept.contains(context.get("asyncgen")));
        }
    }

    @Covers({
        "test_asyncgen.AsyncGenAsyncioTest.test_async_gen_asyncio_shutdown_01",
        "test_asyncgen.AsyncGenAsyncioTest.test_async_gen_asyncio_shutdown_02",
        "test_asyncgen.AsyncGenAsyncioTest.test_async_gen_asyncio_shutdown_exception_01"
    })
    void running_closes_async_generators(Trace t) {
        List<AsyncGenerator<@Nullable Object>> kept = new ArrayList<>();
        run(
                async -> {
                    asyncio.getRunningLoop()
                            .setExceptionHandler((loop, told) -> tellGenerator(t, told, kept));
                    kept.add(counts(t, future()));
                    kept.add(failsOnClose());
                    for (var g : kept) {
                        for (var each = async.each(g); each.next(); ) {
                            t.log(each.value());
                            break;
                        }
                    }
                });
        t.log("run");
    }

    private record Manager(Trace t, Asyncio asyncio) implements AsyncContextManager<String> {
        @Override
        public Awaitable<String> aenter() {
            return Coroutine.returning(
                    async -> {
                        t.log("enters");
                        async.await(asyncio.sleep(0));
                        t.log("entered");
                        return "value";
                    });
        }

        @Override
        public Awaitable<Boolean> aexit(@Nullable Throwable error) {
            return Coroutine.returning(
                    async -> {
                        async.await(asyncio.sleep(0));
                        t.log("left", error == null ? null : Trace.error(error));
                        return false;
                    });
        }
    }

    @Covers("test_coroutines.CoroAsyncIOCompatTest.test_asyncio_1")
    void blocks_in_a_loop(Trace t) {
        Coroutine<@Nullable Void> main =
                Coroutine.of(
                        async ->
                                async.with(
                                        new Manager(t, asyncio),
                                        (in, value) -> {
                                            in.await(asyncio.sleep(0));
                                            throw new LookupError("block");
                                        }));
        program(py -> t.tell(() -> asyncio.run(main)));
    }
}
