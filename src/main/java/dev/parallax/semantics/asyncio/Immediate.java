package dev.parallax.semantics.asyncio;

import dev.parallax.semantics.generator.Step;

import org.jspecify.annotations.Nullable;

/** A coroutine that awaits nothing: it calls a function when it is awaited, and gives false. */
final class Immediate extends Waiting<Boolean> {
    private final Runnable function;

    Immediate(Runnable function) {
        this.function = function;
    }

    @Override
    Step begin() {
        function.run();
        return returned(false);
    }

    @Override
    Step woken(@Nullable Object value) {
        throw new IllegalStateException("nothing was awaited");
    }
}
