package dev.parallax.testing.backend;

import dev.parallax.testing.value.PyValue;

/** What a step hands over: a value, or an object an earlier step kept. */
public sealed interface Argument {
    /** A value. */
    record Given(PyValue value) implements Argument {}

    /** The object kept under this name. */
    record Kept(String name) implements Argument {}
}
