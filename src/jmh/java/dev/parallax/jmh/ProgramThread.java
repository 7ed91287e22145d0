package dev.parallax.jmh;

import dev.parallax.semantics.identity.PythonThread;
import dev.parallax.semantics.interpreter.Interpreter;
import dev.parallax.semantics.interpreter.InterpreterSettings;
import dev.parallax.semantics.interpreter.RealClock;

/** Makes a benchmark's thread the main thread of a program for as long as it measures. */
final class ProgramThread {
    private final Interpreter py =
            new Interpreter(InterpreterSettings.defaults(), new RealClock(), line -> {});

    Interpreter begin() {
        PythonThread.bind(py.threads().main());
        py.gil().enter();
        return py;
    }

    void end() {
        py.gil().leave();
        PythonThread.bind(null);
    }
}
