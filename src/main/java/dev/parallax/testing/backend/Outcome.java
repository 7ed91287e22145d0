package dev.parallax.testing.backend;

import dev.parallax.testing.value.PyValue;

import java.util.List;

/**
 * What one step did, as far as it can be observed.
 *
 * <pre>{@code
 * Outcome outcome = new Outcome(new Ending.Returned(PyLiteral.value("3")), "Hello", "", List.of());
 * System.out.println(outcome.out()); // Hello
 * }</pre>
 *
 * @param ending value, exception or trouble
 * @param out what it printed to {@code sys.stdout}
 * @param err what it printed to {@code sys.stderr}
 * @param argumentsAfter the positional arguments after the call, since a callee may change them
 */
public record Outcome(Ending ending, String out, String err, List<PyValue> argumentsAfter) {}
