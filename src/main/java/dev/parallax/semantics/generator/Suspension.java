package dev.parallax.semantics.generator;

import org.jspecify.annotations.Nullable;

/** The body's side of an engine. */
@FunctionalInterface
interface Suspension {
    /**
     * Hands an event to whoever resumed the body and waits for the next signal.
     *
     * @return what was sent; what was raised is thrown
     */
    @Nullable Object suspend(Event event);
}
