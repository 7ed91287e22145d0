package dev.parallax.semantics.contract;

import dev.parallax.semantics.coroutine.Coroutine;
import dev.parallax.semantics.errors.Raise;

import org.jspecify.annotations.Nullable;

/** Coroutines that many cases try, and steps of one. */
final class SmallCoroutines {
    private SmallCoroutines() {}

    static Coroutine<@Nullable Object> give(@Nullable Object value) {
        return Coroutine.generatorBasedReturning(y -> y.yield(value));
    }

    static Coroutine<@Nullable Object> echo(@Nullable Object value) {
        return Coroutine.<@Nullable Object>returning(async -> async.await(give(value)));
    }

    static Coroutine<@Nullable Void> raises(Throwable error) {
        return Coroutine.of(
                async -> {
                    throw Raise.any(error);
                });
    }

    static Coroutine<@Nullable Object> awaits(@Nullable Object value) {
        return Coroutine.<@Nullable Object>returning(async -> async.awaitAny(value));
    }

    static void send(Trace t, Coroutine<?> c, int times) {
        for (int i = 0; i < times; i++) {
            t.tell(() -> c.send(null));
        }
    }
}
