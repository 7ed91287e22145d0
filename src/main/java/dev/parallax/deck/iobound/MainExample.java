package dev.parallax.deck.iobound;

import dev.parallax.semantics.interpreter.Interpreter;
import dev.parallax.semantics.text.PyText;

import java.util.List;
import java.util.stream.IntStream;

/** Port of {@code main_example.py}: the task that waits. */
final class MainExample {
    private static final int MAX_WORKERS = 4;

    private MainExample() {}

    static int maxWorkers(Interpreter py) {
        return py.maxWorkers(MAX_WORKERS);
    }

    /** Do nothing, wait for a timer to expire. */
    static void ioExpensive(Interpreter py, int sleepTime) {
        py.print(
                PyText.format(
                        "PID: {}, Process Name: {}, Thread Name: {}",
                        py.getpid(),
                        py.processName(),
                        py.currentThread().name()));
        py.sleep(sleepTime);
    }

    /** Python's {@code range(stop)}. */
    static List<Integer> range(int stop) {
        return IntStream.range(0, stop).boxed().toList();
    }
}
