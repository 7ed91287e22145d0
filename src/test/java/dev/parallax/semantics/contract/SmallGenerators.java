package dev.parallax.semantics.contract;

import dev.parallax.semantics.errors.GeneratorExit;
import dev.parallax.semantics.generator.Body;
import dev.parallax.semantics.generator.Generator;
import dev.parallax.semantics.text.Tuple;

import org.jspecify.annotations.Nullable;

/** Generators that several cases of the protocol try, and what is done with one. */
final class SmallGenerators {
    private SmallGenerators() {}

    static Generator<@Nullable Object> echo() {
        return Generator.of(
                y -> {
                    Object got = "ready";
                    while (true) {
                        got = y.yield(got);
                    }
                });
    }

    static Generator<@Nullable Object> two() {
        return Generator.of(
                y -> {
                    y.yield(1);
                    y.yield(2);
                });
    }

    static Generator<@Nullable Object> cleans(Trace t) {
        return Generator.of(
                y -> {
                    try {
                        y.yield("inner");
                        y.yield("inner again");
                    } finally {
                        t.log("cleaning", "inner");
                    }
                });
    }

    static Generator<@Nullable Object> returns(@Nullable Object value) {
        return Generator.<@Nullable Object>returning(y -> Tuple.of(value, y.yield("waits")));
    }

    /** Makes a started one. */
    static Generator<@Nullable Object> at(Body.Silent<@Nullable Object> body) {
        Generator<@Nullable Object> g = Generator.of(body);
        g.next();
        return g;
    }

    static void next(Trace t, Generator<@Nullable Object> g, int times) {
        for (int i = 0; i < times; i++) {
            t.tell(() -> g.next());
        }
    }

    static void exhaust(Generator<@Nullable Object> g) {
        g.forEach(value -> {});
    }

    static Generator<@Nullable Object> answersItsEnd() {
        return Generator.<@Nullable Object>returning(
                y -> {
                    try {
                        y.yield(1);
                    } catch (GeneratorExit e) {
                        return "result";
                    }
                    return null;
                });
    }
}
