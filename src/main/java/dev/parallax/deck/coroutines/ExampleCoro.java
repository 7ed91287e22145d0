package dev.parallax.deck.coroutines;

import dev.parallax.port.JavaPort;
import dev.parallax.semantics.generator.Generator;
import dev.parallax.semantics.interpreter.Interpreter;

/** Port of {@code example_coro.py} and its session: a value is sent into a generator. */
public final class ExampleCoro implements JavaPort {
    static Generator<?> exampleCoro(Interpreter py) {
        return Generator.of(
                y -> {
                    py.print("→ Execution started");
                    Object x = y.yield();
                    py.print("→ Received value: " + x);
                });
    }

    static void main(Interpreter py) {
        var coro = exampleCoro(py);
        py.print("⇒ Preparing the coroutine ... ");
        coro.next();
        py.print("⇒ sending a value to coroutine: ");
        coro.send(42);
    }

    @Override
    public void run(Interpreter py) {
        main(py);
    }
}
