package dev.parallax.semantics.itertools;

import dev.parallax.semantics.errors.ValueError;
import dev.parallax.semantics.text.Tuple;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * {@code itertools} without its combinatorics, which are in {@link Combinatorics}. All are lazy;
 * wrong arguments raise when they are called, as in Python.
 *
 * <pre>{@code
 * System.out.println(Itertools.islice(Itertools.count(10, 5), 3).stream().toList()); // [10, 15, 20]
 * System.out.println(Itertools.pairwise(List.of(1, 2, 3)).stream().toList()); // [(1, 2), (2, 3)]
 * }</pre>
 */
public final class Itertools {
    private Itertools() {}

    /** {@code iter(values)}. */
    public static <T extends @Nullable Object> PyIterator<T> iter(Iterable<? extends T> values) {
        Iterator<? extends T> iterator = values.iterator();
        return new Lazy<>(self -> iterator.hasNext() && self.found(iterator.next()));
    }

    /**
     * {@code itertools.count(start, step)}.
     *
     * <p>Differs from CPython: raises ArithmeticException where a {@code long} ends.
     */
    public static PyIterator<Long> count(long start, long step) {
        return new Lazy<>(
                new Lazy.Advance<>() {
                    private long index;

                    @Override
                    public boolean on(Lazy<Long> self) {
                        return self.found(Math.addExact(start, Math.multiplyExact(index++, step)));
                    }
                });
    }

    /** {@code itertools.cycle(values)}. */
    public static <T extends @Nullable Object> PyIterator<T> cycle(Iterable<? extends T> values) {
        Iterator<? extends T> first = values.iterator();
        List<T> saved = new ArrayList<>();
        return new Lazy<>(
                new Lazy.Advance<>() {
                    private int index;

                    @Override
                    public boolean on(Lazy<T> self) {
                        if (first.hasNext()) {
                            saved.add(first.next());
                            return self.found(saved.getLast());
                        }
                        return !saved.isEmpty() && self.found(saved.get(index++ % saved.size()));
                    }
                });
    }

    /** {@code itertools.repeat(value, times)}; none if times is negative. */
    public static <T extends @Nullable Object> PyIterator<T> repeat(T value, long times) {
        return new Lazy<>(
                new Lazy.Advance<>() {
                    private long left = times;

                    @Override
                    public boolean on(Lazy<T> self) {
                        return left-- > 0 && self.found(value);
                    }
                });
    }

    /** {@code itertools.repeat(value)}: without end. */
    public static <T extends @Nullable Object> PyIterator<T> repeat(T value) {
        return new Lazy<>(self -> self.found(value));
    }

    /** {@code itertools.accumulate(values, function)}. */
    public static <T extends @Nullable Object> PyIterator<T> accumulate(
            Iterable<? extends T> values, BinaryOperator<T> function) {
        return new Accumulate<>(values.iterator(), function);
    }

    /** {@code itertools.accumulate(values, function, initial=initial)}. */
    public static <T extends @Nullable Object> PyIterator<T> accumulate(
            Iterable<? extends T> values, BinaryOperator<T> function, T initial) {
        return new Accumulate<>(chain(List.<T>of(initial), values), function);
    }

    /**
     * {@code itertools.batched(values, n, strict=strict)}.
     *
     * @throws ValueError if n is below 1; later, if strict, for a last batch that is not full
     */
    public static PyIterator<Tuple> batched(Iterable<?> values, int n, boolean strict) {
        if (n < 1) {
            throw new ValueError("n must be at least one");
        }
        Iterator<?> iterator = values.iterator();
        return new Lazy<>(
                self -> {
                    List<@Nullable Object> batch = new ArrayList<>();
                    while (batch.size() < n && iterator.hasNext()) {
                        batch.add(iterator.next());
                    }
                    if (strict && !batch.isEmpty() && batch.size() < n) {
                        throw new ValueError("batched(): incomplete batch");
                    }
                    return !batch.isEmpty() && self.found(Tuple.of(batch.toArray()));
                });
    }

    /** {@code itertools.chain(*sources)}. */
    @SafeVarargs
    @SuppressWarnings("varargs") // only read
    public static <T extends @Nullable Object> PyIterator<T> chain(
            Iterable<? extends T>... sources) {
        return chainFromIterable(Arrays.asList(sources));
    }

    /** {@code itertools.chain.from_iterable(sources)}. */
    public static <T extends @Nullable Object> PyIterator<T> chainFromIterable(
            Iterable<? extends Iterable<? extends T>> sources) {
        return new Chain<>(sources.iterator());
    }

    /** {@code itertools.compress(data, selectors)}. */
    public static <T extends @Nullable Object> PyIterator<T> compress(
            Iterable<? extends T> data, Iterable<?> selectors) {
        Iterator<? extends T> values = data.iterator();
        Iterator<?> selected = selectors.iterator();
        return new Lazy<>(
                self -> {
                    while (values.hasNext()) {
                        T value = values.next();
                        if (!selected.hasNext()) {
                            return false;
                        }
                        if (Truth.of(selected.next())) {
                            return self.found(value);
                        }
                    }
                    return false;
                });
    }

    /** {@code itertools.dropwhile(condition, values)}. */
    public static <T extends @Nullable Object> PyIterator<T> dropwhile(
            Predicate<? super T> condition, Iterable<? extends T> values) {
        boolean[] dropped = {false};
        return Itertools.<T>iter(values)
                .filter(value -> dropped[0] || (dropped[0] = !condition.test(value)));
    }

    /** {@code itertools.takewhile(condition, values)}: the value that ends it is lost. */
    public static <T extends @Nullable Object> PyIterator<T> takewhile(
            Predicate<? super T> condition, Iterable<? extends T> values) {
        Iterator<? extends T> iterator = values.iterator();
        return new Lazy<>(
                self -> {
                    if (!iterator.hasNext()) {
                        return false;
                    }
                    T value = iterator.next();
                    return condition.test(value) && self.found(value);
                });
    }

    /** {@code itertools.filterfalse(condition, values)}; null for {@code bool}. */
    public static <T extends @Nullable Object> PyIterator<T> filterfalse(
            @Nullable Predicate<? super T> condition, Iterable<? extends T> values) {
        return Itertools.<T>iter(values)
                .filter(value -> !(condition == null ? Truth.of(value) : condition.test(value)));
    }

    /** {@code itertools.groupby(values, key)}: runs of values with equal keys. */
    public static <K extends @Nullable Object, T extends @Nullable Object>
            PyIterator<GroupBy.Group<K, T>> groupby(
                    Iterable<? extends T> values, Function<? super T, ? extends K> key) {
        return new GroupBy<K, T>(values.iterator(), key);
    }

    /**
     * {@code itertools.islice(values, start, stop, step)}; null for None.
     *
     * @throws ValueError if an argument is out of range
     */
    public static <T extends @Nullable Object> PyIterator<T> islice(
            Iterable<? extends T> values,
            @Nullable Integer start,
            @Nullable Integer stop,
            @Nullable Integer step) {
        return new Islice<>(values.iterator(), start, stop, step);
    }

    /** {@code itertools.islice(values, stop)}; null for None. */
    public static <T extends @Nullable Object> PyIterator<T> islice(
            Iterable<? extends T> values, @Nullable Integer stop) {
        return islice(values, 0, stop, 1);
    }

    /** {@code itertools.pairwise(values)}. */
    public static PyIterator<Tuple> pairwise(Iterable<?> values) {
        Iterator<?> iterator = values.iterator();
        List<@Nullable Object> before = new ArrayList<>();
        return new Lazy<>(
                self -> {
                    if (before.isEmpty() && iterator.hasNext()) {
                        before.add(iterator.next());
                    }
                    if (!iterator.hasNext()) {
                        return false;
                    }
                    Object first = before.set(0, iterator.next());
                    return self.found(Tuple.of(first, before.getFirst()));
                });
    }

    /** {@code itertools.starmap(function, rows)}. */
    public static <R extends @Nullable Object> PyIterator<R> starmap(
            Function<Tuple, ? extends R> function, Iterable<Tuple> rows) {
        return Itertools.<Tuple>iter(rows).map(function);
    }

    /**
     * {@code itertools.tee(values, n)}.
     *
     * @throws ValueError if n is negative
     */
    public static <T extends @Nullable Object> List<PyIterator<T>> tee(
            Iterable<? extends T> values, int n) {
        return Tee.of(values.iterator(), n);
    }

    /** {@code itertools.zip_longest(*sources, fillvalue=fill)}. */
    public static PyIterator<Tuple> zipLongest(@Nullable Object fill, Iterable<?>... sources) {
        List<Iterator<?>> iterators = Zip.iterators(sources);
        return new Lazy<>(
                self -> {
                    boolean any = false;
                    List<@Nullable Object> row = new ArrayList<>();
                    for (Iterator<?> iterator : iterators) {
                        boolean more = iterator.hasNext();
                        any |= more;
                        row.add(more ? iterator.next() : fill);
                    }
                    return any && self.found(Tuple.of(row.toArray()));
                });
    }
}
