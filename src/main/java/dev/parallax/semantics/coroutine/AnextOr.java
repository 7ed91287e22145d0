package dev.parallax.semantics.coroutine;

import dev.parallax.semantics.errors.StopAsyncIteration;
import dev.parallax.semantics.generator.Resumable;
import dev.parallax.semantics.generator.Signal;
import dev.parallax.semantics.generator.Step;

import org.jspecify.annotations.Nullable;

/**
 * Waits for the next value of an async iterator.
 *
 * @param next the iterator's own awaitable
 * @param fallback what it gives if there is no next value
 */
record AnextOr(Resumable next, @Nullable Object fallback) implements Resumable {

    @Override
    public Step resume(Signal signal) {
        Step step = next.resume(signal);
        return step instanceof Step.Raised(StopAsyncIteration stop)
                ? new Step.Returned(fallback)
                : step;
    }

    @Override
    public void close() {
        next.close();
    }

    @Override
    public boolean accepts(Signal signal) {
        return next.accepts(signal);
    }
}
