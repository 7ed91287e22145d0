package dev.parallax.semantics.contract;

import static dev.parallax.semantics.contract.AsyncioSockets.b;

import dev.parallax.semantics.asyncio.Asyncio;
import dev.parallax.semantics.asyncio.StreamReader;
import dev.parallax.semantics.asyncio.Task;
import dev.parallax.semantics.coroutine.Awaitable;
import dev.parallax.semantics.coroutine.Coroutine;
import dev.parallax.semantics.errors.PyException;
import dev.parallax.semantics.text.PyText;

import org.jspecify.annotations.Nullable;

/** Readers that were fed, and coroutines that read. */
final class StreamReaders {
    static final int LIMIT = 64 * 1024;

    private StreamReaders() {}

    static Coroutine<@Nullable Void> told(Trace t, String name, Awaitable<?> awaitable) {
        return Coroutine.of(
                async -> {
                    try {
                        t.log(name, PyText.repr(async.awaitAny(awaitable)));
                    } catch (PyException e) {
                        t.log(name, Trace.error(e));
                    }
                });
    }

    static Coroutine<Task<?>> spawned(
            Asyncio asyncio, Trace t, String name, Awaitable<?> awaitable) {
        return Coroutine.returning(
                async -> {
                    Task<?> task = asyncio.createTask(told(t, name, awaitable));
                    async.await(asyncio.sleep(0));
                    async.await(asyncio.sleep(0));
                    return task;
                });
    }

    static StreamReader reader(Asyncio asyncio, String... chunks) {
        return reader(asyncio, LIMIT, chunks);
    }

    static StreamReader reader(Asyncio asyncio, int limit, String... chunks) {
        StreamReader reader = new StreamReader(asyncio.getRunningLoop(), limit);
        for (String chunk : chunks) {
            reader.feedData(b(chunk));
        }
        return reader;
    }

    static StreamReader ended(Asyncio asyncio, int limit, String... chunks) {
        StreamReader reader = reader(asyncio, limit, chunks);
        reader.feedEof();
        return reader;
    }
}
