package dev.parallax.testing.backend;

import java.util.List;

/**
 * Steps that one backend takes in order. A step that raises ends nothing; a step whose target was
 * never kept is {@link Ending.Skipped}.
 */
public record Program(List<Step> steps) {
    /** Copies the steps. */
    public Program {
        steps = List.copyOf(steps);
    }
}
