package dev.parallax.semantics.asyncio;

import dev.parallax.semantics.generator.Signal;
import dev.parallax.semantics.generator.Step;

import org.jspecify.annotations.Nullable;

/** {@code await asyncio.sleep(0)}. */
final class OneTurn extends LibraryCoroutine<@Nullable Void> {
    private boolean yielded;

    @Override
    protected Step go(Signal signal) {
        value(signal);
        if (yielded) {
            return new Step.Returned(null);
        }
        yielded = true;
        return new Step.Yielded(null);
    }
}
