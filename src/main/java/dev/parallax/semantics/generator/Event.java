package dev.parallax.semantics.generator;

import org.jspecify.annotations.Nullable;

/** What a body does that its engine reports to the generator. */
sealed interface Event {
    record Yields(@Nullable Object value) implements Event {}

    record Delegates(Resumable delegate) implements Event {}

    record Returns(@Nullable Object value) implements Event {}

    record Raises(Throwable error) implements Event {}
}
