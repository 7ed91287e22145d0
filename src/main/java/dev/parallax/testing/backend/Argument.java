package dev.parallax.testing.backend;

import dev.parallax.testing.value.PyValue;

/**
 * What a step hands over: a value, or an object an earlier step kept.
 *
 * <pre>{@code
 * Argument stack = new Argument.Kept("s");
 * Argument seven = new Argument.Given(PyLiteral.value("7"));
 * Step merge = new Step.Call("merge", new Arguments(List.of(stack, seven), Map.of()), "");
 * System.out.println(StepText.of(merge, "stacks")); // stacks.merge(s, 7)
 * }</pre>
 */
public sealed interface Argument {
    /** A value. */
    record Given(PyValue value) implements Argument {}

    /** The object kept under this name. */
    record Kept(String name) implements Argument {}
}
