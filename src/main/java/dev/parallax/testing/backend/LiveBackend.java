package dev.parallax.testing.backend;

import java.time.Duration;

/**
 * A side that can be asked for one step after the other, each of which may depend on what the ones
 * before it gave.
 *
 * <p>Safe for use by any number of threads; each opens sessions of its own.
 *
 * <pre>{@code
 * LiveBackend python = Sides.live("cpython");
 * try (LiveSession session = python.open(Duration.ofSeconds(10))) {
 *     System.out.println(AnswerText.of(session.take(Sides.ASKING.steps().getFirst()))); // 3.6
 * }
 * }</pre>
 */
public interface LiveBackend extends Backend {
    /**
     * Begins a session with a fresh load of the module; starts nothing before the first step.
     *
     * @param limit the longest that each step may take
     */
    LiveSession open(Duration limit);
}
