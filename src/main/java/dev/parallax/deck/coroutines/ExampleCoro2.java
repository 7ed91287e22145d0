package dev.parallax.deck.coroutines;

import static java.util.Objects.requireNonNull;

import dev.parallax.port.JavaPort;
import dev.parallax.semantics.generator.Generator;
import dev.parallax.semantics.interpreter.Interpreter;

/** Port of {@code example_coro_2.py} and its session: values go both ways. */
public final class ExampleCoro2 implements JavaPort {
    static Generator<Integer> exampleCoro2(Interpreter py, int startNum) {
        return Generator.of(
                y -> {
                    py.print("→ Example started!");
                    int value = (int) requireNonNull(y.yield(startNum));

                    py.print("→ Received: " + value);
                    y.yield(startNum + value);
                });
    }

    static void example2(Interpreter py) {
        var coro = exampleCoro2(py, 20);

        int initialValue = coro.next();
        py.print("⇒ Initial value: " + initialValue);

        int v = coro.send(22);
        py.print("⇒ sum: " + v);

        coro.next();
    }

    @Override
    public void run(Interpreter py) {
        example2(py);
    }
}
