package dev.parallax.semantics.contract;

import dev.parallax.semantics.asyncio.Asyncio;
import dev.parallax.semantics.asyncio.Task;
import dev.parallax.semantics.coroutine.Awaitable;
import dev.parallax.semantics.coroutine.Coroutine;
import dev.parallax.semantics.text.PyText;

import org.jspecify.annotations.Nullable;

/** Tasks that wait at asyncio's locks and queues, and what is told of them. */
final class SyncTasks {
    private SyncTasks() {}

    static String bare(@Nullable Object value) {
        return bareText(PyText.repr(value));
    }

    static String bareText(String text) {
        return text.replaceAll(" at 0x[0-9a-f]+", "");
    }

    static Coroutine<@Nullable Void> told(Trace t, String name, Awaitable<?> awaitable) {
        return Coroutine.of(
                async -> {
                    try {
                        t.log(name, PyText.repr(async.await(awaitable)));
                    } catch (Throwable e) {
                        t.log(name, Trace.error(e));
                    }
                });
    }

    static Task<?> spawn(Asyncio asyncio, Trace t, String name, Awaitable<?> awaitable) {
        return asyncio.createTask(told(t, name, awaitable));
    }
}
