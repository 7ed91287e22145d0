package dev.parallax.testing;

import dev.parallax.testing.backend.Program;
import dev.parallax.testing.parity.StepText;
import dev.parallax.testing.value.CallArguments;

/**
 * A call of a Python function, ready to be compared by {@link ParityAssertions}. Immutable.
 *
 * <pre>{@code
 * @Test
 * void call(PyModule orders) {
 *     PyCall call = orders.fn("total").withPython("[1, 2], tax=0.5");
 *     assertThat(call).hasToString("orders.total([1, 2], tax=0.5)");
 * }
 * }</pre>
 */
public final class PyCall {
    private final PyFunction function;
    private final CallArguments given;

    PyCall(PyFunction function, CallArguments given) {
        this.function = function;
        this.given = given;
    }

    PyModule module() {
        return function.module();
    }

    Program program() {
        return Calls.program(function.name(), given);
    }

    /** Returns it as Python writes it. */
    @Override
    public String toString() {
        return StepText.of(program().steps().getFirst(), module().name());
    }
}
