package dev.parallax.semantics.itertools;

import org.jspecify.annotations.Nullable;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A Python iterator: an iterator that is its own iterable, so that loops and other iterators go on
 * where it stands. Lazy; for one thread at a time.
 *
 * <p>{@code iter(source).filter(…).map(…)} is a generator expression.
 *
 * <pre>{@code
 * PyIterator<Integer> numbers = Itertools.iter(List.of(1, 2, 3, 4));
 * numbers.next();
 * System.out.println(numbers.filter(i -> i % 2 == 0).map(i -> i * 10).stream().toList()); // [20, 40]
 * }</pre>
 *
 * @param <T> the type of the values
 */
@SuppressWarnings("IterableAndIterator") // a Python iterator is both
public abstract class PyIterator<T extends @Nullable Object> implements Iterator<T>, Iterable<T> {
    private @Nullable T ahead;
    private boolean isAhead;
    private boolean ended;

    /** For subclasses. */
    protected PyIterator() {}

    /**
     * Finds the next value and gives it to {@link #found}; not called again after the end.
     *
     * @return false at the end
     */
    protected abstract boolean advance();

    /** Takes the next value. */
    protected final boolean found(T value) {
        ahead = value;
        return true;
    }

    @Override
    public final boolean hasNext() {
        if (!isAhead && !ended) {
            isAhead = advance();
            ended = !isAhead;
        }
        return isAhead;
    }

    /**
     * {@code next(iterator)}.
     *
     * @throws NoSuchElementException at the end, where Python raises {@code StopIteration}
     */
    @Override
    @SuppressWarnings("NullAway") // ahead is a T here
    public final T next() {
        if (!hasNext()) {
            throw new NoSuchElementException("the iterator has ended");
        }
        T value = ahead;
        ahead = null;
        isAhead = false;
        return value;
    }

    @Override
    public final Iterator<T> iterator() {
        return this;
    }

    /** {@code (value for value in self if condition)}. */
    public final PyIterator<T> filter(Predicate<? super T> condition) {
        return new Lazy<>(
                self -> {
                    while (hasNext()) {
                        T value = next();
                        if (condition.test(value)) {
                            return self.found(value);
                        }
                    }
                    return false;
                });
    }

    /** {@code (function(value) for value in self)}. */
    public final <R extends @Nullable Object> PyIterator<R> map(
            Function<? super T, ? extends R> function) {
        return new Lazy<>(self -> hasNext() && self.found(function.apply(next())));
    }

    /** {@code (inner for value in self for inner in function(value))}. */
    public final <R extends @Nullable Object> PyIterator<R> flatMap(
            Function<? super T, ? extends Iterable<? extends R>> function) {
        return Itertools.chainFromIterable(map(function));
    }

    /** Returns the rest as a stream. */
    public final Stream<T> stream() {
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(this, Spliterator.ORDERED), false);
    }
}
