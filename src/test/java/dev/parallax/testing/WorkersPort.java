package dev.parallax.testing;

import dev.parallax.port.JavaPort;
import dev.parallax.semantics.interpreter.Interpreter;

/** Port of {@code workers.py} whose workers end in another order. */
public final class WorkersPort implements JavaPort {
    @Override
    public void run(Interpreter py) {
        py.print("start");
        for (int number : new int[] {2, 0, 1}) {
            py.print("worker " + number + " done");
        }
        py.print("took 0 us");
    }
}
