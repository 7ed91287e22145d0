package dev.parallax.semantics.contract;

import dev.parallax.semantics.asyncio.Asyncio;
import dev.parallax.semantics.coroutine.Awaitable;
import dev.parallax.semantics.coroutine.Coroutine;
import dev.parallax.semantics.errors.CancelledError;
import dev.parallax.semantics.errors.ValueError;
import dev.parallax.semantics.text.PyText;

import org.jspecify.annotations.Nullable;

/** Coroutines that several cases of asyncio's core run. */
final class CoreCoroutines {
    private CoreCoroutines() {}

    static <T> Coroutine<T> gives(Asyncio asyncio, T value) {
        return gives(asyncio, value, 0.001);
    }

    static <T> Coroutine<T> gives(Asyncio asyncio, T value, double delay) {
        return Coroutine.returning(
                async -> {
                    async.await(asyncio.sleep(delay));
                    return value;
                });
    }

    static Coroutine<Object> raises(Asyncio asyncio, String text) {
        return Coroutine.returning(
                async -> {
                    async.await(asyncio.sleep(0.001));
                    throw new ValueError(text);
                });
    }

    static Coroutine<@Nullable Void> tell(Trace t, Awaitable<?> awaitable) {
        return Coroutine.of(
                async -> {
                    try {
                        t.log(PyText.repr(async.await(awaitable)));
                    } catch (Throwable e) {
                        t.log(Trace.error(e));
                    }
                });
    }

    static Coroutine<@Nullable Void> forever(Asyncio asyncio, Trace t, String name) {
        return Coroutine.of(
                async -> {
                    try {
                        async.await(asyncio.sleep(1000));
                    } catch (CancelledError e) {
                        t.log(name, "cancelled", PyText.repr(e));
                        throw e;
                    } finally {
                        t.log(name, "finally");
                    }
                });
    }
}
