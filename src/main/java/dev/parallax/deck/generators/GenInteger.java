package dev.parallax.deck.generators;

import dev.parallax.port.JavaPort;
import dev.parallax.semantics.generator.Generator;
import dev.parallax.semantics.interpreter.Interpreter;

/** Port of {@code gen_integer.py} and its session: a generator, step by step. */
public final class GenInteger implements JavaPort {
    static Generator<Integer> genInteger(Interpreter py) {
        return Generator.of(
                y -> {
                    py.print("Calling for fist time ... ");
                    y.yield(1);

                    py.print("Calling for second time ... ");
                    y.yield(2);

                    py.print("Calling for third time ... ");
                    y.yield(3);
                });
    }

    @Override
    public void run(Interpreter py) {
        var gen = genInteger(py);
        py.display(gen.next());
        py.display(gen.next());
        py.display(gen.next());
        py.display(gen.next());
    }
}
