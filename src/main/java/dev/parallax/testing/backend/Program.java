package dev.parallax.testing.backend;

import java.util.List;

/**
 * Steps that one backend takes in order. A step that raises ends nothing; a step whose target was
 * never kept is {@link Ending.Skipped}.
 *
 * <pre>{@code
 * Program program =
 *         new Program(
 *                 List.of(
 *                         new Step.Call("Stack", Arguments.NONE, "s"),
 *                         new Step.Invoke("s", "pop", Arguments.NONE, "")));
 * System.out.println(StepText.of(program.steps().get(1), "stacks")); // s.pop()
 * }</pre>
 */
public record Program(List<Step> steps) {
    /** Copies the steps. */
    public Program {
        steps = List.copyOf(steps);
    }
}
