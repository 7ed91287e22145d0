package dev.parallax.semantics.itertools;

import dev.parallax.semantics.errors.ValueError;
import dev.parallax.semantics.text.Tuple;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The built-in functions that make iterators: {@code map}, {@code zip} and their like.
 *
 * <pre>{@code
 * for (Tuple pair : Builtins.enumerate(List.of("a", "b"), 1)) {
 *     System.out.print(pair); // (1, 'a')(2, 'b')
 * }
 * }</pre>
 */
public final class Builtins {
    private Builtins() {}

    /** {@code enumerate(values, start)}: pairs of an int and a value. */
    public static PyIterator<Tuple> enumerate(Iterable<?> values, long start) {
        return new Zip("enumerate", false, Zip.iterators(Itertools.count(start, 1), values));
    }

    /** {@code zip(*sources)}. */
    public static PyIterator<Tuple> zip(Iterable<?>... sources) {
        return new Zip("zip", false, Zip.iterators(sources));
    }

    /**
     * {@code zip(*sources, strict=True)}: going on raises {@link ValueError} where one source ends
     * before another.
     */
    public static PyIterator<Tuple> zipStrict(Iterable<?>... sources) {
        return new Zip("zip", true, Zip.iterators(sources));
    }

    /** {@code map(function, values)}. */
    public static <T extends @Nullable Object, R extends @Nullable Object> PyIterator<R> map(
            Function<? super T, ? extends R> function, Iterable<? extends T> values) {
        return Itertools.<T>iter(values).map(function);
    }

    /** {@code map(function, first, second, strict=strict)}. */
    @SuppressWarnings({"unchecked", "NullAway"}) // a row holds an A and a B
    public static <
                    A extends @Nullable Object,
                    B extends @Nullable Object,
                    R extends @Nullable Object>
            PyIterator<R> map(
                    BiFunction<? super A, ? super B, ? extends R> function,
                    Iterable<? extends A> first,
                    Iterable<? extends B> second,
                    boolean strict) {
        return new Zip("map", strict, Zip.iterators(first, second))
                .map(row -> function.apply((A) row.items().get(0), (B) row.items().get(1)));
    }

    /** {@code filter(condition, values)}; null for {@code bool}. */
    public static <T extends @Nullable Object> PyIterator<T> filter(
            @Nullable Predicate<? super T> condition, Iterable<? extends T> values) {
        return Itertools.<T>iter(values)
                .filter(value -> condition == null ? Truth.of(value) : condition.test(value));
    }

    /** {@code reversed(values)}. */
    public static <T extends @Nullable Object> PyIterator<T> reversed(List<? extends T> values) {
        return Itertools.iter(values.reversed());
    }
}
