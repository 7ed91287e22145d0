package dev.parallax.deck.cpubound;

import static dev.parallax.deck.cpubound.MainExample.cpuExpensive;
import static dev.parallax.deck.cpubound.MainExample.maxWorkers;

import dev.parallax.port.JavaPort;
import dev.parallax.port.Workload;
import dev.parallax.semantics.interpreter.Interpreter;
import dev.parallax.semantics.multiprocessing.ProcessPoolExecutor;

/** Port of {@code processes.py}: the tasks in a pool of processes. */
public final class Processes implements JavaPort, Workload {
    @Override
    public void run(Interpreter py) throws Exception {
        double startTime = py.time();
        try (var executor = new ProcessPoolExecutor(py)) {
            for (int i = 0; i < maxWorkers(py); i++) {
                executor.submit(MainExample::cpuExpensive);
            }
        }
        double endTime = py.time();

        py.print("\n✓ Parallel time=", endTime - startTime);
    }

    @Override
    public void once(Interpreter py) {
        cpuExpensive(py);
    }
}
