package dev.parallax.testing;

import dev.parallax.port.JavaPort;
import dev.parallax.semantics.interpreter.Interpreter;
import dev.parallax.semantics.text.PyText;

/** The port of echo.py. */
public final class EchoPort implements JavaPort {
    @Override
    public void run(Interpreter py) {
        int number = 1;
        for (String argument : py.argv()) {
            py.print(number++, PyText.repr(argument));
        }
    }
}
