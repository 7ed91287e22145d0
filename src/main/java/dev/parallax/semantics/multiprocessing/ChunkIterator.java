package dev.parallax.semantics.multiprocessing;

import dev.parallax.semantics.futures.MapIterator;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;

/**
 * The results of calls that were made in chunks: waits for each chunk in its turn. What a chunk
 * raises is the end, as it is of a generator.
 */
final class ChunkIterator<R extends @Nullable Object> implements MapIterator<R> {
    private final MapIterator<List<@Nullable Object>> chunks;
    private Iterator<@Nullable Object> current = Collections.emptyIterator();

    ChunkIterator(MapIterator<List<@Nullable Object>> chunks) {
        this.chunks = chunks;
    }

    @Override
    public boolean hasNext() {
        return current.hasNext() || chunks.hasNext();
    }

    /** The chunk made calls of a function that returns such values. */
    @Override
    @SuppressWarnings({"unchecked", "NullAway"})
    public R next() {
        if (!current.hasNext()) {
            current = chunks.next().iterator();
        }
        return (R) current.next();
    }

    @Override
    public void close() {
        current = Collections.emptyIterator();
        chunks.close();
    }
}
