package dev.parallax.examples;

import dev.parallax.testing.backend.Argument;
import dev.parallax.testing.backend.Arguments;
import dev.parallax.testing.backend.Backend;
import dev.parallax.testing.backend.Ending;
import dev.parallax.testing.backend.LiveBackend;
import dev.parallax.testing.backend.LiveSession;
import dev.parallax.testing.backend.Outcome;
import dev.parallax.testing.backend.Program;
import dev.parallax.testing.backend.Step;
import dev.parallax.testing.parity.Column;
import dev.parallax.testing.value.PyLiteral;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Sides that give one answer to everything, and a program to ask them. */
public final class Sides {
    /** {@code orders.total([1, 2], tax=0.2)}. */
    public static final Step TOTAL =
            new Step.Call(
                    "total",
                    new Arguments(
                            List.of(new Argument.Given(PyLiteral.value("[1, 2]"))),
                            Map.of("tax", new Argument.Given(PyLiteral.value("0.2")))),
                    "");

    /** {@link #TOTAL} alone. */
    public static final Program ASKING = new Program(List.of(TOTAL));

    private Sides() {}

    /** Makes a side that returns this to every step, written as Python writes it. */
    public static Backend answering(String name, String literal) {
        return new Fixed(name, returned(literal));
    }

    /** Makes a side that answers 3.6 to every step that it is asked for. */
    public static LiveBackend live(String name) {
        return new Live(new Fixed(name, returned("3.6")));
    }

    /** Makes what that side answers to {@link #ASKING}. */
    public static Column column(String side, String literal) {
        return new Column(side, "1.0", List.of(returned(literal)));
    }

    /** Makes the outcome of a step that returned. */
    public static Outcome returned(String literal) {
        return new Outcome(new Ending.Returned(PyLiteral.value(literal)), "", "", List.of());
    }

    private record Live(Fixed fixed) implements LiveBackend {
        @Override
        public String name() {
            return fixed.name();
        }

        @Override
        public String version() {
            return fixed.version();
        }

        @Override
        public List<Outcome> run(Program program, Duration limit) {
            return fixed.run(program, limit);
        }

        @Override
        public LiveSession open(Duration limit) {
            return new LiveSession() {
                @Override
                public Outcome take(Step step) {
                    return fixed.outcome();
                }

                @Override
                public void close() {}
            };
        }
    }

    private record Fixed(String name, Outcome outcome) implements Backend {
        @Override
        public String version() {
            return "1.0";
        }

        @Override
        public List<Outcome> run(Program program, Duration limit) {
            return program.steps().stream().map(step -> outcome).toList();
        }
    }
}
