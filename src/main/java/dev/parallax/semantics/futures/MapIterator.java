package dev.parallax.semantics.futures;

import org.jspecify.annotations.Nullable;

import java.util.Iterator;

/**
 * The generator that {@code executor.map} returns: the results in the arguments' order. Its {@code
 * next} waits, and raises what the call raised; after that there is no next. For one thread at a
 * time.
 *
 * @param <R> what the calls return
 */
public interface MapIterator<R extends @Nullable Object> extends Iterator<R>, AutoCloseable {
    /**
     * {@code generator.close()}: cancels the calls whose results were not asked for, if any result
     * was asked for.
     */
    @Override
    void close();
}
