package dev.parallax.testing;

import dev.parallax.testing.backend.Ending;
import dev.parallax.testing.backend.Outcome;
import dev.parallax.testing.parity.AnswerText;
import dev.parallax.testing.parity.Column;
import dev.parallax.testing.parity.Judgement;
import dev.parallax.testing.parity.Verdict;
import dev.parallax.testing.value.Conversions;
import dev.parallax.testing.value.PyLiteral;

import org.jspecify.annotations.Nullable;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;

/**
 * A function of a Python module. As a parameter of a test it is the one of the parameter's name, or
 * of {@link PyFunction.Named}.
 *
 * <pre>{@code
 * @Test
 * void rounds(@PyFunction.Named("rounded") PyFunction round) {
 *     assertThat(round.call(2.675)).isEqualTo(2.67);
 * }
 * }</pre>
 */
public final class PyFunction {
    private final PyModule module;
    private final String name;

    PyFunction(PyModule module, String name) {
        this.module = module;
        this.name = name;
    }

    /** Returns its name in Python. */
    public String name() {
        return name;
    }

    PyModule module() {
        return module;
    }

    /** Makes a call with Java values, those made by {@link Parity#kw} by keyword. */
    public PyCall with(@Nullable Object... arguments) {
        return new PyCall(this, Calls.given(arguments));
    }

    /** Makes a call with arguments as Python writes them: {@code "[1, 2], tax=0.2"}. */
    public PyCall withPython(String arguments) {
        return new PyCall(this, PyLiteral.arguments(arguments));
    }

    /**
     * Calls it on the first Python side and returns what it answers, as {@code docs/values.md} says
     * for {@code Object}; null is {@code None}.
     *
     * @throws RuntimeException what stands for the exception it raises, or {@link PythonError}
     * @throws ParityInfrastructureError if that side has no answer
     */
    public @Nullable Object call(@Nullable Object... arguments) {
        PyCall call = with(arguments);
        var side = module.sides().getFirst();
        List<Outcome> outcomes = side.run(call.program(), module.limit());
        return switch (outcomes.getLast().ending()) {
            case Ending.Returned returned ->
                    Conversions.standard().toJava(returned.value(), Object.class);
            case Ending.Raised raised -> throw PythonErrors.unchecked(raised);
            default -> throw broken(call, new Column(side.name(), side.version(), outcomes));
        };
    }

    private static ParityInfrastructureError broken(PyCall call, Column column) {
        String line = column.side() + ": " + AnswerText.of(column.outcomes().getLast());
        return new ParityInfrastructureError(
                call + "\n  " + line,
                new Judgement(
                        Verdict.INFRASTRUCTURE,
                        call.program(),
                        List.of(column),
                        List.of(),
                        List.of(line),
                        ""));
    }

    /**
     * The Python name of a {@link PyFunction} that is a parameter.
     *
     * <pre>{@code
     * @Test
     * void rounds(@PyFunction.Named("rounded") PyFunction round) {
     *     assertThat(round.call(1.005)).isEqualTo(1.0);
     * }
     * }</pre>
     */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.PARAMETER)
    public @interface Named {
        /** The name. */
        String value();
    }
}
