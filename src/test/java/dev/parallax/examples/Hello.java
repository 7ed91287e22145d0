package dev.parallax.examples;

import dev.parallax.port.JavaPort;
import dev.parallax.semantics.interpreter.Interpreter;

/** Port of the script {@code hello.py}. */
public final class Hello implements JavaPort {
    @Override
    public void run(Interpreter py) {
        double started = py.time();
        py.print("Hello, world");
        py.print("took " + (long) ((py.time() - started) * 1000) + " ms");
    }
}
