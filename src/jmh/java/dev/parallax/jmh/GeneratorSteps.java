package dev.parallax.jmh;

import dev.parallax.semantics.generator.Generator;

import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

import java.util.Iterator;
import java.util.concurrent.TimeUnit;

/**
 * One step of a generator, alone and below a hundred {@code yield from}, and the same of Kotlin's
 * sequences. What is yielded is small, so that boxing makes nothing new; CPython's integers of that
 * size are not made anew either.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@State(Scope.Thread)
public class GeneratorSteps {
    private static final int DEPTH = 100;

    private final Generator<Integer> generator = endless();
    private final Generator<Integer> deep = nested(DEPTH);
    private final Iterator<@Nullable Object> sequence = KotlinSequence.endless();
    private final Iterator<@Nullable Object> deepSequence = KotlinSequence.nested(DEPTH);

    private static Generator<Integer> endless() {
        return Generator.of(
                y -> {
                    for (int n = 0; true; n++) {
                        y.yield(n & 127);
                    }
                });
    }

    private static Generator<Integer> nested(int depth) {
        if (depth == 0) {
            return endless();
        }
        return Generator.of(y -> y.from(nested(depth - 1)));
    }

    /** {@code next(g)}. */
    @Benchmark
    public Integer next() {
        return generator.next();
    }

    /** {@code next(g)}, a hundred {@code yield from} deep. */
    @Benchmark
    public Integer nextDeep() {
        return deep.next();
    }

    /** Kotlin's {@code iterator.next()}. */
    @Benchmark
    public @Nullable Object kotlinNext() {
        return sequence.next();
    }

    /** Kotlin's {@code iterator.next()}, a hundred {@code yieldAll} deep. */
    @Benchmark
    public @Nullable Object kotlinNextDeep() {
        return deepSequence.next();
    }
}
