package dev.parallax.deck.generators;

import dev.parallax.port.JavaPort;
import dev.parallax.semantics.generator.Generator;
import dev.parallax.semantics.interpreter.Interpreter;

import java.util.List;

/** Port of {@code yield_from.py} and its session: a generator that delegates. */
public final class YieldFrom implements JavaPort {
    static Generator<String> genFruit() {
        return Generator.of(
                y -> {
                    var fruits = List.of("apple", "banana", "grappes");
                    y.from(fruits);
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
