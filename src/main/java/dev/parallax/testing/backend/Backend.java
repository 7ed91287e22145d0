package dev.parallax.testing.backend;

/**
 * A side that can take the steps of a program: CPython, GraalPy, Java, or recorded answers.
 *
 * <p>Safe for use by any number of threads; each works in sessions of its own.
 *
 * <pre>{@code
 * Backend java = Sides.answering("java", "3.6");
 * List<Outcome> outcomes = java.run(Sides.ASKING, Duration.ofSeconds(10));
 * System.out.println(java.name() + " " + AnswerText.of(outcomes.getFirst())); // java 3.6
 * }</pre>
 */
public interface Backend {
    /** {@code "cpython"}, {@code "graalpy"} or {@code "java"}. */
    String name();

    /** What runs there, such as {@code "GraalPy 25.2.4 (Python 3.12.8)"}. */
    String version();

    /**
     * Runs a program against a fresh load of the module: no state of an earlier program is seen.
     *
     * @param limit the longest the whole program may take
     * @return one outcome a step, fewer if one timed out or broke
     */
    java.util.List<Outcome> run(Program program, java.time.Duration limit);
}
