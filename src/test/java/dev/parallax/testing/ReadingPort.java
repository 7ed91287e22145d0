package dev.parallax.testing;

import dev.parallax.port.JavaPort;
import dev.parallax.semantics.interpreter.Interpreter;
import dev.parallax.semantics.text.PyText;

/** The port of reading.py. */
public final class ReadingPort implements JavaPort {
    @Override
    public void run(Interpreter py) {
        py.print("hello", py.input("name? "));
        py.print(PyText.repr(py.stdin().readline()));
        for (String line : py.stdin()) {
            py.print(PyText.repr(line));
            if (line.startsWith("-")) {
                break;
            }
        }
        py.print(PyText.repr(py.stdin().read()));
        py.input("more? ");
    }
}
