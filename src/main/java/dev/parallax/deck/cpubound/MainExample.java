package dev.parallax.deck.cpubound;

import dev.parallax.semantics.interpreter.Interpreter;
import dev.parallax.semantics.text.PyText;

/** Port of {@code main_example.py}: the task that computes. */
final class MainExample {
    private static final int MAX_WORKERS = 4;
    private static final long STEPS = 10_000_000;

    private MainExample() {}

    static int maxWorkers(Interpreter py) {
        return py.maxWorkers(MAX_WORKERS);
    }

    /** Do some computations. */
    static void cpuExpensive(Interpreter py) {
        py.print(
                PyText.format(
                        "PID: {}, Process Name: {}, Thread Name: {}",
                        py.getpid(),
                        py.processName(),
                        py.currentThread().name()));
        count(py, STEPS * py.work());
    }

    // A method of its own: only the loop is compiled while it runs, and the same code everywhere.
    private static void count(Interpreter py, long steps) {
        var gil = py.gil();
        long x = 0;
        while (x < steps) {
            x += 1;
            gil.tick();
        }
    }
}
