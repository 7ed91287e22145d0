package dev.parallax.testing.generate;

import dev.parallax.testing.value.PyValue;

import java.lang.reflect.Type;
import java.math.BigInteger;
import java.util.List;

/**
 * Strategies for Python's values. Each prefers small values and the borders at which programs fail,
 * and shrinks towards the first one named: 0, 0.0, {@code ''}, the empty list, the first choice.
 *
 * <p>Safe for use by any thread.
 *
 * <pre>{@code
 * Strategy<PyValue> prices = Strategies.lists(Strategies.floats(0, 100), 1, 10);
 * List<PyValue> hundred = Search.of(42, 100).values(prices);
 * System.out.println(hundred.size()); // 100
 * }</pre>
 */
public final class Strategies {
    private Strategies() {}

    /** Makes ints of up to 128 bits. */
    public static Strategy<PyValue> integers() {
        BigInteger border = BigInteger.ONE.shiftLeft(128);
        return Numbers.integers(border.negate(), border);
    }

    /** Makes ints, both borders included. */
    public static Strategy<PyValue> integers(long least, long most) {
        return Numbers.integers(BigInteger.valueOf(least), BigInteger.valueOf(most));
    }

    /** Makes any floats: NaN, the infinities and -0.0, too. */
    public static Strategy<PyValue> floats() {
        return Numbers.floats(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, true);
    }

    /** Makes floats, both borders included, without NaN. */
    public static Strategy<PyValue> floats(double from, double to) {
        return Numbers.floats(from, to, false);
    }

    /** Makes {@code False} and {@code True}. */
    public static Strategy<PyValue> booleans() {
        return draws -> new PyValue.Bool(draws.chance(1, 2));
    }

    /** Makes strings of whole characters: ASCII, accents, astral ones. */
    public static Strategy<PyValue> text(int shortest, int longest) {
        return Texts.text(shortest, longest, false);
    }

    /** Makes bytes. */
    public static Strategy<PyValue> bytes(int shortest, int longest) {
        return Texts.bytes(shortest, longest);
    }

    /** Makes lists. */
    public static Strategy<PyValue> lists(Strategy<PyValue> item, int shortest, int longest) {
        return Containers.items(item, shortest, longest).map(PyValue.Items::new);
    }

    /** Makes tuples of these items. */
    public static Strategy<PyValue> tuples(List<Strategy<PyValue>> items) {
        return all(items).map(PyValue.Tuple::new);
    }

    /** Makes sets. */
    public static Strategy<PyValue> sets(Strategy<PyValue> item, int shortest, int longest) {
        return Containers.distinct(item, shortest, longest)
                .map(items -> new PyValue.Set(items, false));
    }

    /** Makes dicts. */
    public static Strategy<PyValue> dicts(
            Strategy<PyValue> key, Strategy<PyValue> value, int shortest, int longest) {
        return Containers.dicts(key, value, shortest, longest);
    }

    /** Makes always this value. */
    public static <T> Strategy<T> just(T value) {
        return draws -> value;
    }

    /** Makes one of these. */
    public static <T> Strategy<T> sampledFrom(List<T> values) {
        List<T> all = List.copyOf(values);
        if (all.isEmpty()) {
            throw new IllegalArgumentException("nothing to sample from");
        }
        return draws -> all.get((int) draws.upTo(all.size() - 1L));
    }

    /** Makes what one of these makes. */
    public static <T> Strategy<T> oneOf(List<Strategy<T>> strategies) {
        return sampledFrom(strategies).flatMap(strategy -> strategy);
    }

    /** Makes one value of each, such as a call's arguments. */
    public static Strategy<List<PyValue>> all(List<Strategy<PyValue>> strategies) {
        List<Strategy<PyValue>> each = List.copyOf(strategies);
        return draws -> each.stream().map(strategy -> strategy.draw(draws)).toList();
    }

    /** Makes what a parameter of this type can be given; see {@link #of(Type, Ranges)}. */
    public static Strategy<PyValue> of(Type type) {
        return of(type, Ranges.ALL);
    }

    /**
     * Makes what a parameter of this type can be given.
     *
     * @throws IllegalArgumentException if values of the type can't be generated
     */
    public static Strategy<PyValue> of(Type type, Ranges ranges) {
        return new TypeStrategies(ranges).of(type);
    }
}
