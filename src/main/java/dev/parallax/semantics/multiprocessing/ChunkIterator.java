package dev.parallax.semantics.multiprocessing;

import dev.parallax.semantics.errors.KeyboardInterrupt;
import dev.parallax.semantics.futures.Future;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;

/**
 * The results of calls that were made in chunks: waits for each chunk in its turn. What a chunk
 * raises is the end, as it is of a generator.
 */
final class ChunkIterator<R extends @Nullable Object> implements Iterator<R> {
    private Iterator<Future<List<R>>> chunks;
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
            Future<List<R>> chunk = chunks.next();
            Iterator<Future<List<R>>> left = chunks;
            chunks = Collections.emptyIterator();
            current = results(chunk);
            chunks = left;
        }
        return current.next();
    }

    private static <R extends @Nullable Object> Iterator<R> results(Future<List<R>> chunk) {
        try {
            return chunk.result().iterator();
        } catch (InterruptedException e) {
            throw new KeyboardInterrupt("");
        }
    }
}
