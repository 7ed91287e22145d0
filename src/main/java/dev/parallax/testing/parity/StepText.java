package dev.parallax.testing.parity;

import dev.parallax.testing.backend.Argument;
import dev.parallax.testing.backend.Arguments;
import dev.parallax.testing.backend.Step;
import dev.parallax.testing.value.PyRepr;
import dev.parallax.testing.value.PyValue;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Steps as Python writes them.
 *
 * <pre>{@code
 * System.out.println(StepText.of(Sides.TOTAL, "orders")); // orders.total([1, 2], tax=0.2)
 * }</pre>
 */
public final class StepText {
    private StepText() {}

    /**
     * Returns a step as a statement.
     *
     * @param module the module's name before its functions, or {@code ""} for none
     */
    public static String of(Step step, String module) {
        String text = expression(step, module.isEmpty() ? "" : module + ".");
        return step.keep().isEmpty() ? text : step.keep() + " = " + text;
    }

    static String expression(Step step, String prefix) {
        return switch (step) {
            case Step.Call s -> prefix + s.function() + "(" + arguments(s.arguments()) + ")";
            case Step.Invoke s ->
                    s.target() + "." + s.method() + "(" + arguments(s.arguments()) + ")";
            case Step.Get s -> s.target() + "." + s.attribute();
            case Step.Set s -> s.target() + "." + s.attribute() + " = " + PyRepr.of(s.value());
            case Step.Next s -> "next(" + s.target() + ")";
            case Step.Send s -> s.target() + ".send(" + PyRepr.of(s.value()) + ")";
            case Step.Throw s -> s.target() + ".throw(" + raised(s) + ")";
            case Step.Close s -> s.target() + ".close()";
            case Step.Await s -> "asyncio.run(" + s.target() + ")";
        };
    }

    private static String raised(Step.Throw step) {
        String text = step.message().isEmpty() ? "" : PyRepr.of(new PyValue.Str(step.message()));
        return step.type() + "(" + text + ")";
    }

    private static String arguments(Arguments given) {
        return Stream.concat(
                        given.positional().stream().map(StepText::argument),
                        given.keywords().entrySet().stream()
                                .map(e -> e.getKey() + "=" + argument(e.getValue())))
                .collect(Collectors.joining(", "));
    }

    private static String argument(Argument argument) {
        return switch (argument) {
            case Argument.Given given -> PyRepr.of(given.value());
            case Argument.Kept kept -> kept.name();
        };
    }
}
