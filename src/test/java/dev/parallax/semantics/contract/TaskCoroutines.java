package dev.parallax.semantics.contract;

import dev.parallax.semantics.coroutine.Awaitable;
import dev.parallax.semantics.coroutine.Coroutine;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/** Coroutines that the cases of tasks and loops run, and what they tell. */
final class TaskCoroutines {
    private TaskCoroutines() {}

    static <T> Coroutine<T> gives(T value) {
        return Coroutine.returning(async -> value);
    }

    static Coroutine<@Nullable Void> tell(Trace t, Awaitable<?> awaitable) {
        return Coroutine.of(
                async -> {
                    try {
                        t.log("result", async.<@Nullable Object>await(any(awaitable)));
                    } catch (Throwable e) {
                        Throwable cause = e.getCause();
                        t.log(
                                Trace.error(e)
                                        + (cause == null ? "" : " from " + Trace.error(cause)));
                    }
                });
    }

    @SuppressWarnings("unchecked") // whatever it gives is an object
    static Awaitable<@Nullable Object> any(Awaitable<?> awaitable) {
        return (Awaitable<@Nullable Object>) awaitable;
    }

    static Coroutine<@Nullable Void> ends(Trace t, Awaitable<?> awaited) {
        return Coroutine.of(
                async -> {
                    async.<@Nullable Object>await(any(awaited));
                    t.log("inner ends");
                });
    }

    static void tellContext(Trace t, Map<String, ? extends @Nullable Object> context) {
        if (context.get("exception") instanceof Throwable error) {
            t.log(context.get("message"), Trace.error(error));
        }
    }
}
