package dev.parallax.semantics.asyncio;

import dev.parallax.semantics.errors.Raise;
import dev.parallax.semantics.generator.Signal;
import dev.parallax.semantics.generator.Step;

import org.jspecify.annotations.Nullable;

/**
 * A coroutine of the library that handles what it awaits in three places: its start, the value, the
 * exception. Each ends with {@link #awaiting} or {@link #returned}, or throws.
 *
 * @param <R> what it returns
 */
abstract class Waiting<R extends @Nullable Object> extends LibraryCoroutine<R> {
    private boolean begun;

    /** Runs it from its first statement. */
    abstract Step begin() throws Exception;

    /** Goes on with the value of what it awaited. */
    abstract Step woken(@Nullable Object value) throws Exception;

    /** Goes on with the exception of what it awaited: by default there is no handler. */
    Step failed(Throwable error) throws Exception {
        throw Raise.any(error);
    }

    /** {@code return value}. */
    final Step returned(R value) {
        return new Step.Returned(value);
    }

    /** {@code return None}. */
    final Step returned() {
        return new Step.Returned(null);
    }

    @Override
    protected final Step go(Signal signal) throws Exception {
        if (!begun) {
            begun = true;
            return begin();
        }
        return switch (signal) {
            case Signal.Send(var value) -> woken(value);
            case Signal.Raise(Throwable error) -> failed(error);
        };
    }
}
