package dev.parallax.semantics.queue;

import org.jspecify.annotations.Nullable;

/** Where a wait leaves the item it waited for. For one thread. */
final class Taken<T extends @Nullable Object> {
    private @Nullable T item;

    void put(T taken) {
        item = taken;
    }

    /** Returns it, after it was put. */
    @SuppressWarnings("NullAway") // if it is null, T is nullable
    T item() {
        return item;
    }
}
