package dev.parallax.fuzz.program;

import dev.parallax.semantics.coroutine.AsyncContextManager;
import dev.parallax.semantics.coroutine.Awaitable;
import dev.parallax.semantics.coroutine.Coroutine;

import org.jspecify.annotations.Nullable;

/**
 * Awaits one thing when it is entered and one when it is left.
 *
 * @param program gets told what the block raised
 * @param label begins the line that tells it
 * @param enter awaited on entering; what it gives is entered
 * @param leave awaited on leaving
 * @param swallows whether what the block raised goes no further
 */
record Manager(
        JavaProgram program,
        String label,
        Awaitable<@Nullable Object> enter,
        Awaitable<@Nullable Object> leave,
        boolean swallows)
        implements AsyncContextManager<@Nullable Object> {
    @Override
    public Awaitable<@Nullable Object> aenter() {
        return Coroutine.returning(async -> async.await(enter));
    }

    @Override
    public Awaitable<Boolean> aexit(@Nullable Throwable error) {
        return Coroutine.returning(
                async -> {
                    program.log(label, error == null ? null : Telling.told(error));
                    async.await(leave);
                    return swallows;
                });
    }
}
