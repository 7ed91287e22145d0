package dev.parallax.deck.cpubound;

import static dev.parallax.deck.cpubound.MainExample.cpuExpensive;
import static dev.parallax.deck.cpubound.MainExample.maxWorkers;

import dev.parallax.port.JavaPort;
import dev.parallax.port.Workload;
import dev.parallax.semantics.futures.ThreadPoolExecutor;
import dev.parallax.semantics.interpreter.Interpreter;

/** Port of {@code threads.py}: the tasks in a pool of threads. */
public final class Threads implements JavaPort, Workload {
    @Override
    public void run(Interpreter py) throws Exception {
        double startTime = py.time();
        try (var executor = new ThreadPoolExecutor(py, maxWorkers(py))) {
            for (int i = 0; i < maxWorkers(py); i++) {
                executor.submit(MainExample::cpuExpensive);
            }
        }
        double endTime = py.time();

        py.print("\n✓ Threads time=", endTime - startTime);
    }

    @Override
    public void once(Interpreter py) {
        cpuExpensive(py);
    }
}
