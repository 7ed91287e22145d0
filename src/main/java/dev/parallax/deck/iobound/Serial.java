package dev.parallax.deck.iobound;

import static dev.parallax.deck.iobound.MainExample.ioExpensive;
import static dev.parallax.deck.iobound.MainExample.maxWorkers;
import static dev.parallax.deck.iobound.MainExample.range;

import dev.parallax.port.JavaPort;
import dev.parallax.semantics.interpreter.Interpreter;

/** Port of {@code serial.py}: one task after the other. */
public final class Serial implements JavaPort {
    @Override
    public void run(Interpreter py) {
        double startTime = py.time();
        for (int i : range(maxWorkers(py))) {
            ioExpensive(py, i);
        }
        double endTime = py.time();

        py.print("\n✓ Serial time=", endTime - startTime);
    }
}
