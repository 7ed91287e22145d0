package dev.parallax.semantics.itertools;

import org.jspecify.annotations.Nullable;

/** An iterator from one function. */
final class Lazy<T extends @Nullable Object> extends PyIterator<T> {
    private final Advance<T> advance;

    /** Finds the next value and gives it to the iterator; false at the end. */
    @FunctionalInterface
    interface Advance<T extends @Nullable Object> {
        boolean on(Lazy<T> self);
    }

    Lazy(Advance<T> advance) {
        this.advance = advance;
    }

    @Override
    protected boolean advance() {
        return advance.on(this);
    }
}
