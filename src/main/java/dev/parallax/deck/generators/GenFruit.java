package dev.parallax.deck.generators;

import dev.parallax.port.JavaPort;
import dev.parallax.semantics.generator.Generator;
import dev.parallax.semantics.interpreter.Interpreter;

import java.util.List;

/** Port of {@code gen_fruit.py} and its session: a generator in a for loop. */
public final class GenFruit implements JavaPort {
    static Generator<String> genFruit() {
        return Generator.of(
                y -> {
                    var fruits = List.of("apple", "banana", "grape");
                    for (String fruit : fruits) {
                        y.yield(fruit);
                    }
                });
    }

    @Override
    public void run(Interpreter py) {
        var basket = genFruit();
        for (String fruit : basket) {
            py.print("Got: " + fruit);
        }
    }
}
