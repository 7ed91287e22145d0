package dev.parallax.semantics.contract;

import static dev.parallax.semantics.contract.AsyncioProgram.tree;
import static dev.parallax.semantics.contract.TaskCoroutines.any;

import dev.parallax.semantics.asyncio.Asyncio;
import dev.parallax.semantics.asyncio.Timeout;
import dev.parallax.semantics.coroutine.Awaitable;
import dev.parallax.semantics.coroutine.Coroutine;
import dev.parallax.semantics.errors.CancelledError;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/** Blocks and programs that run against a time limit. */
final class TimeoutRuns {
    private TimeoutRuns() {}

    @SafeVarargs
    @SuppressWarnings("varargs") // the array is read only
    static void each(AsyncioProgram program, Trace t, Supplier<Awaitable<?>>... mains) {
        List<Supplier<Awaitable<?>>> all = Arrays.asList(mains);
        program.run(
                async -> {
                    for (var main : all) {
                        async.await(tell(t, main.get()));
                    }
                });
    }

    static Coroutine<Object> refuses(Asyncio asyncio, Trace t, String name, Object result) {
        return Coroutine.returning(
                async -> {
                    try {
                        async.await(asyncio.sleep(1000));
                    } catch (CancelledError e) {
                        t.log(name, "refuses");
                    }
                    return result;
                });
    }

    static Coroutine<@Nullable Void> tell(Trace t, Awaitable<?> awaitable) {
        return Coroutine.of(
                async -> {
                    try {
                        t.log("result", async.<@Nullable Object>await(any(awaitable)));
                    } catch (Throwable e) {
                        Throwable cause = e.getCause();
                        t.log(tree(e) + (cause == null ? "" : " from " + tree(cause)));
                    }
                });
    }

    static Coroutine<@Nullable Void> limited(
            AsyncioProgram program, Trace t, Timeout timeout, Awaitable<?> body) {
        return Coroutine.of(
                async -> {
                    try {
                        async.with(
                                timeout,
                                (in, entered) -> {
                                    t.log("body", in.<@Nullable Object>await(any(body)));
                                    return null;
                                });
                    } finally {
                        t.log("expired", timeout.expired(), program.me().cancelling());
                    }
                });
    }
}
