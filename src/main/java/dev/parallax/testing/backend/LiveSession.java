package dev.parallax.testing.backend;

/**
 * Steps that a side takes one by one, each once. Somebody has to close it: until then it has an
 * interpreter of its own.
 *
 * <p>For one thread.
 *
 * <pre>{@code
 * try (LiveSession session = Sides.live("cpython").open(Duration.ofSeconds(10))) {
 *     Outcome outcome = session.take(Sides.ASKING.steps().getFirst());
 *     System.out.println(outcome.ending() instanceof Ending.Returned); // true
 * }
 * }</pre>
 */
public interface LiveSession extends AutoCloseable {
    /**
     * Takes a step, on whatever state the steps before it left.
     *
     * @return its outcome; one that timed out or broke is the last, and all later ones are the same
     */
    Outcome take(Step step);

    /** Ends it. The interpreter is put back as it was, or ended. */
    @Override
    void close();
}
