package dev.parallax.cli;

import dev.parallax.testing.backend.Argument;
import dev.parallax.testing.backend.Arguments;
import dev.parallax.testing.backend.Backend;
import dev.parallax.testing.backend.Program;
import dev.parallax.testing.backend.PythonModule;
import dev.parallax.testing.backend.Step;
import dev.parallax.testing.cpython.CpythonBackends;
import dev.parallax.testing.graalpy.GraalPyBackends;
import dev.parallax.testing.java.JavaPort;
import dev.parallax.testing.parity.Judgement;
import dev.parallax.testing.parity.Rules;
import dev.parallax.testing.parity.Trial;
import dev.parallax.testing.value.PyLiteral;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A suite of one trivial function, on CPython, GraalPy and Java, in a Java virtual machine of its
 * own: prints the milliseconds to the first verdict, and then those of each thousand further ones.
 */
public final class TestingSuite {
    static final String SOURCE =
            "def total(items, tax):\n    return sum(items) + sum(items) * tax\n";
    static final String CALL = "total([1, 2], 0.5)";
    static final int ASSERTIONS = 1000;

    private TestingSuite() {}

    /** The port. */
    public static final class Orders {
        private Orders() {}

        /** Port of {@code total}. */
        public static double total(List<Integer> items, double tax) {
            int sum = items.stream().mapToInt(Integer::intValue).sum();
            return sum + sum * tax;
        }
    }

    /**
     * Measures in this Java virtual machine.
     *
     * @param arguments how many thousands come after the first verdict
     */
    public static void main(String[] arguments) {
        long start = System.nanoTime();
        PythonModule module = PythonModule.source("orders.py", SOURCE);
        try (GraalPyBackends graalpy = GraalPyBackends.create(1);
                CpythonBackends cpython = CpythonBackends.create(1)) {
            List<Backend> sides =
                    List.of(cpython.of(module), graalpy.of(module), JavaPort.of(Orders.class));
            Trial trial = new Trial(sides, Rules.DEFAULT, Duration.ofSeconds(60));
            judge(trial, 1);
            System.out.println((System.nanoTime() - start) / 1e6);
            for (int i = 0; i < Integer.parseInt(arguments[0]); i++) {
                System.out.println(thousand(trial));
            }
        }
    }

    private static double thousand(Trial trial) {
        long start = System.nanoTime();
        for (int i = 0; i < ASSERTIONS; i++) {
            judge(trial, i);
        }
        return (System.nanoTime() - start) / 1e6;
    }

    private static void judge(Trial trial, int number) {
        Arguments given =
                new Arguments(List.of(value("[" + number + ", 2]")), Map.of("tax", value("0.5")));
        Judgement judgement = trial.run(new Program(List.of(new Step.Call("total", given, ""))));
        if (!judgement.verdict().passes()) {
            throw new IllegalStateException("a trivial assertion failed: " + judgement);
        }
    }

    private static Argument value(String literal) {
        return new Argument.Given(PyLiteral.value(literal));
    }
}
