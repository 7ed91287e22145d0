package dev.parallax.semantics.itertools;

import dev.parallax.semantics.errors.ValueError;
import dev.parallax.semantics.text.Tuple;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * {@code itertools}' combinatoric iterators. They take all values when they are called, and give
 * tuples in the order of the values' places.
 *
 * <pre>{@code
 * List<Object> pairs = new ArrayList<>();
 * Combinatorics.combinations(List.of(1, 2, 3), 2).forEachRemaining(pairs::add);
 * System.out.println(pairs); // [(1, 2), (1, 3), (2, 3)]
 * }</pre>
 */
public final class Combinatorics {
    private Combinatorics() {}

    /**
     * {@code itertools.product(*sources, repeat=repeat)}.
     *
     * @throws ValueError if repeat is negative
     */
    public static PyIterator<Tuple> product(int repeat, Iterable<?>... sources) {
        if (repeat < 0) {
            throw new ValueError("repeat argument cannot be negative");
        }
        List<List<@Nullable Object>> pools = new ArrayList<>();
        List<List<@Nullable Object>> once = Arrays.stream(sources).map(Selection::pool).toList();
        for (int i = 0; i < repeat; i++) {
            pools.addAll(once);
        }
        return new Selection(pools, places -> true);
    }

    /**
     * {@code itertools.permutations(values, r)}; null for all of them.
     *
     * @throws ValueError if r is negative
     */
    public static PyIterator<Tuple> permutations(Iterable<?> values, @Nullable Integer r) {
        List<@Nullable Object> pool = Selection.pool(values);
        return select(pool, r == null ? pool.size() : r, Order.DISTINCT);
    }

    /**
     * {@code itertools.combinations(values, r)}.
     *
     * @throws ValueError if r is negative
     */
    public static PyIterator<Tuple> combinations(Iterable<?> values, int r) {
        return select(Selection.pool(values), r, Order.RISING);
    }

    /**
     * {@code itertools.combinations_with_replacement(values, r)}.
     *
     * @throws ValueError if r is negative
     */
    public static PyIterator<Tuple> combinationsWithReplacement(Iterable<?> values, int r) {
        return select(Selection.pool(values), r, Order.NOT_FALLING);
    }

    private enum Order {
        DISTINCT,
        RISING,
        NOT_FALLING
    }

    private static PyIterator<Tuple> select(List<@Nullable Object> pool, int r, Order order) {
        if (r < 0) {
            throw new ValueError("r must be non-negative");
        }
        List<List<@Nullable Object>> pools = new ArrayList<>();
        for (int i = 0; i < r; i++) {
            pools.add(pool);
        }
        return new Selection(
                pools,
                places ->
                        switch (order) {
                            case DISTINCT -> places.isNew();
                            case RISING -> places.last() > places.before();
                            case NOT_FALLING -> places.last() >= places.before();
                        });
    }
}
