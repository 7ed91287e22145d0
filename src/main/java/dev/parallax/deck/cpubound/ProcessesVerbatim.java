package dev.parallax.deck.cpubound;

import static dev.parallax.deck.cpubound.MainExample.maxWorkers;

import dev.parallax.port.JavaPort;
import dev.parallax.semantics.errors.NameError;
import dev.parallax.semantics.interpreter.Interpreter;
import dev.parallax.semantics.interpreter.PyFunction;
import dev.parallax.semantics.multiprocessing.ProcessPoolExecutor;

/**
 * Port of {@code processes_verbatim.py}, which imports {@code io_expensive} and submits {@code
 * cpu_expensive}. Java would not compile that, so the name is looked up as Python does: late.
 */
public final class ProcessesVerbatim implements JavaPort {
    @Override
    public void run(Interpreter py) throws Exception {
        double startTime = py.time();
        try (var executor = new ProcessPoolExecutor(py)) {
            for (int i = 0; i < maxWorkers(py); i++) {
                executor.submit(cpuExpensive());
            }
        }
        double endTime = py.time();

        py.print("\n✓ Parallel time=", endTime - startTime);
    }

    private static PyFunction.SilentNoArguments cpuExpensive() {
        throw new NameError("name 'cpu_expensive' is not defined");
    }
}
