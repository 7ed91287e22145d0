package dev.parallax.semantics.generator;

/**
 * One body, suspended or running, whatever makes it suspend. The generator sees to it that it is
 * resumed by one thread at a time and never after its end.
 */
interface Frame {
    /** Runs the body up to its next event. The first signal only starts it. */
    Event resume(Signal signal);

    /**
     * Raises GeneratorExit in a suspended body that nobody can resume any more, without waiting for
     * its end. Needed only where a suspended body is more than garbage.
     */
    void abandon();
}
