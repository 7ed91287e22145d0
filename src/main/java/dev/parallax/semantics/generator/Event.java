package dev.parallax.semantics.generator;

/** What a body does that its engine reports to the routine: a step, or a delegation. */
sealed interface Event permits Step, Event.Delegates {
    record Delegates(Resumable delegate) implements Event {}
}
