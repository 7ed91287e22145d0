package dev.parallax.deck.iobound;

import static dev.parallax.deck.iobound.MainExample.maxWorkers;
import static dev.parallax.deck.iobound.MainExample.range;

import dev.parallax.port.JavaPort;
import dev.parallax.semantics.interpreter.Interpreter;
import dev.parallax.semantics.multiprocessing.ProcessPoolExecutor;

/** Port of {@code processes.py}: the tasks in a pool of processes. */
public final class Processes implements JavaPort {
    @Override
    public void run(Interpreter py) throws Exception {
        double startTime = py.time();
        try (var executor = new ProcessPoolExecutor(py)) {
            executor.map(MainExample::ioExpensive, range(maxWorkers(py)));
        }
        double endTime = py.time();

        py.print("\n✓ Parallel time=", endTime - startTime);
    }
}
