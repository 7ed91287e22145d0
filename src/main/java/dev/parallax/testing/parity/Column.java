package dev.parallax.testing.parity;

import dev.parallax.testing.backend.Outcome;

import java.util.List;

/**
 * One side's answers to a program.
 *
 * <pre>{@code
 * Column java = new Column("java", "25", List.of(Sides.returned("3.6")));
 * System.out.println(java.outcomes().size()); // 1
 * }</pre>
 *
 * @param side {@code "cpython"}, {@code "graalpy"}, {@code "java"} or {@code "recorded"}
 * @param version what ran there
 * @param outcomes one a step, fewer if a step timed out or broke
 */
public record Column(String side, String version, List<Outcome> outcomes) {
    /** Copies the outcomes. */
    public Column {
        outcomes = List.copyOf(outcomes);
    }
}
