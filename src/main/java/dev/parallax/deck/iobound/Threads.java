package dev.parallax.deck.iobound;

import static dev.parallax.deck.iobound.MainExample.maxWorkers;
import static dev.parallax.deck.iobound.MainExample.range;

import dev.parallax.port.JavaPort;
import dev.parallax.semantics.futures.ThreadPoolExecutor;
import dev.parallax.semantics.interpreter.Interpreter;

/** Port of {@code threads.py}: the tasks in a pool of threads. */
public final class Threads implements JavaPort {
    @Override
    public void run(Interpreter py) throws Exception {
        double startTime = py.time();
        try (var executor = new ThreadPoolExecutor(py, maxWorkers(py))) {
            executor.map(MainExample::ioExpensive, range(maxWorkers(py)));
        }
        double endTime = py.time();

        py.print("\n✓ Threads time=", endTime - startTime);
    }
}
