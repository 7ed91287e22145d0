package dev.parallax.semantics.futures;

import dev.parallax.semantics.errors.KeyboardInterrupt;

import org.jspecify.annotations.Nullable;

import java.util.Iterator;

/** The results of {@code executor.map}: waits for each in its turn. */
final class ResultIterator<R extends @Nullable Object> implements Iterator<R> {
    private final Iterator<Future<R>> futures;

    ResultIterator(Iterator<Future<R>> futures) {
        this.futures = futures;
    }

    @Override
    public boolean hasNext() {
        return futures.hasNext();
    }

    @Override
    public R next() {
        try {
            return futures.next().result();
        } catch (InterruptedException e) {
            throw new KeyboardInterrupt("");
        }
    }
}
