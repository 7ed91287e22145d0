package dev.parallax.semantics.itertools;

import dev.parallax.semantics.errors.ValueError;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** One of {@code itertools.tee}'s: a place in the chain of values that all of them share. */
final class Tee<T extends @Nullable Object> extends PyIterator<T> {
    private Link<T> place;

    /** A value, once it was taken from the source, and what comes after it. */
    private static final class Link<T extends @Nullable Object> {
        private final Iterator<? extends T> source;
        private @Nullable T value;
        private @Nullable Link<T> next;

        Link(Iterator<? extends T> source) {
            this.source = source;
        }

        @Nullable Link<T> next() {
            if (next == null && source.hasNext()) {
                value = source.next();
                next = new Link<>(source);
            }
            return next;
        }
    }

    private Tee(Link<T> place) {
        this.place = place;
    }

    static <T extends @Nullable Object> List<PyIterator<T>> of(
            Iterator<? extends T> source, int n) {
        if (n < 0) {
            throw new ValueError("n must be >= 0");
        }
        Link<T> first = new Link<>(source);
        List<PyIterator<T>> all = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            all.add(new Tee<>(first));
        }
        return List.copyOf(all);
    }

    @Override
    @SuppressWarnings("NullAway") // a link with a next one has a value
    protected boolean advance() {
        Link<T> next = place.next();
        if (next == null) {
            return false;
        }
        T value = place.value;
        place = next;
        return found(value);
    }
}
