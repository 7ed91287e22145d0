package dev.parallax.semantics.itertools;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.Iterator;

/** {@code itertools.chain}. */
final class Chain<T extends @Nullable Object> extends PyIterator<T> {
    private final Iterator<? extends Iterable<? extends T>> sources;
    private Iterator<? extends T> current = Collections.emptyIterator();

    Chain(Iterator<? extends Iterable<? extends T>> sources) {
        this.sources = sources;
    }

    @Override
    protected boolean advance() {
        while (!current.hasNext()) {
            if (!sources.hasNext()) {
                return false;
            }
            current = sources.next().iterator();
        }
        return found(current.next());
    }
}
