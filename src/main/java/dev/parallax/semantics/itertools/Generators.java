package dev.parallax.semantics.itertools;

import dev.parallax.semantics.generator.Generator;

import org.jspecify.annotations.Nullable;

import java.util.Iterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Generators from Java's streams and iterables, and back. All are lazy. In Python a generator needs
 * no bridge to loops.
 *
 * <pre>{@code
 * Generator<Integer> squares = Generators.from(Stream.of(1, 2, 3).map(i -> i * i));
 * System.out.println(squares.next()); // 1
 * System.out.println(Generators.stream(squares).toList()); // [4, 9]
 * }</pre>
 */
public final class Generators {
    private Generators() {}

    /** Makes a generator of a stream's values; its end, also by closing it, closes the stream. */
    public static <T extends @Nullable Object> Generator<T> from(Stream<T> stream) {
        Iterator<T> values = stream.iterator();
        return Generator.of(
                y -> {
                    try {
                        while (values.hasNext()) {
                            y.yield(values.next());
                        }
                    } finally {
                        stream.close();
                    }
                });
    }

    /** {@code (value for value in values)}, as a generator. */
    public static <T extends @Nullable Object> Generator<T> from(Iterable<? extends T> values) {
        Iterator<? extends T> iterator = values.iterator();
        return Generator.of(
                y -> {
                    while (iterator.hasNext()) {
                        y.yield(iterator.next());
                    }
                });
    }

    /** Makes a stream of a generator's values; closing it closes the generator. */
    public static <T extends @Nullable Object> Stream<T> stream(Generator<T> generator) {
        return StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(
                                generator.iterator(), Spliterator.ORDERED),
                        false)
                .onClose(generator::close);
    }
}
