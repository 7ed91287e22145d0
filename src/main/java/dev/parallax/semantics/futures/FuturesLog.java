package dev.parallax.semantics.futures;

import dev.parallax.semantics.errors.Traceback;
import dev.parallax.semantics.interpreter.Interpreter;

/**
 * The logger {@code concurrent.futures}: as a program sees it that has not set logging up, a line
 * and a traceback on standard error.
 */
final class FuturesLog {
    private FuturesLog() {}

    static void write(Interpreter py, String message, Throwable error) {
        py.stderr().write(message + "\n" + Traceback.format(error));
    }

    static void write(Interpreter py, String message) {
        py.stderr().write(message + "\n");
    }
}
