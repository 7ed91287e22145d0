package dev.parallax.deck.generators;

import dev.parallax.port.JavaPort;
import dev.parallax.semantics.errors.NameError;
import dev.parallax.semantics.generator.Generator;
import dev.parallax.semantics.interpreter.Interpreter;

import java.util.List;

/**
 * Port of {@code yield_from_verbatim.py} and its session. The slide yields a name that is not
 * bound; Java would not compile that, so the name is looked up as Python does: late.
 */
public final class YieldFromVerbatim implements JavaPort {
    static Generator<String> genFruit() {
        return Generator.of(
                y -> {
                    var fruits = List.of("apple", "banana", "grappes");
                    y.from(fruits);
                    y.yield(fruit());
                });
    }

    @Override
    public void run(Interpreter py) {
        var basket = genFruit();
        for (String fruit : basket) {
            py.print("Got: " + fruit);
        }
    }

    private static String fruit() {
        throw new NameError("name 'fruit' is not defined");
    }
}
