package dev.parallax.deck.cpubound;

import static dev.parallax.deck.cpubound.MainExample.cpuExpensive;
import static dev.parallax.deck.cpubound.MainExample.maxWorkers;

import dev.parallax.port.JavaPort;
import dev.parallax.port.Workload;
import dev.parallax.semantics.interpreter.Interpreter;

/** Port of {@code serial.py}: one task after the other. */
public final class Serial implements JavaPort, Workload {
    @Override
    public void run(Interpreter py) {
        double startTime = py.time();
        for (int i = 0; i < maxWorkers(py); i++) {
            cpuExpensive(py);
        }
        double endTime = py.time();

        py.print("\n✓ Serial time=", endTime - startTime);
    }

    @Override
    public void once(Interpreter py) {
        cpuExpensive(py);
    }
}
