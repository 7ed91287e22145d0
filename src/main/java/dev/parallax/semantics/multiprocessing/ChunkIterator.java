package dev.parallax.semantics.multiprocessing;

import dev.parallax.semantics.errors.KeyboardInterrupt;
import dev.parallax.semantics.futures.Future;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;

/** The results of calls that were made in chunks: waits for each chunk in its turn. */
final class ChunkIterator<R extends @Nullable Object> implements Iterator<R> {
    private final Iterator<Future<List<R>>> chunks;
    private Iterator<R> current = Collections.emptyIterator();

    ChunkIterator(Iterator<Future<List<R>>> chunks) {
        this.chunks = chunks;
    }

    @Override
    public boolean hasNext() {
        return current.hasNext() || chunks.hasNext();
    }

    @Override
    public R next() {
        if (!current.hasNext()) {
            try {
                current = chunks.next().result().iterator();
            } catch (InterruptedException e) {
                throw new KeyboardInterrupt("");
            }
        }
        return current.next();
    }
}
