package dev.parallax.semantics.asyncio;

import java.util.PriorityQueue;
import java.util.function.Consumer;

/** The callbacks that an event loop has scheduled for later, the earliest first. */
final class Timers {
    private final PriorityQueue<Handle> heap = new PriorityQueue<>();

    void add(Handle handle) {
        heap.add(handle);
    }

    /** Returns when the next one that is not cancelled is due; {@code Long.MAX_VALUE} for never. */
    long next() {
        while (!heap.isEmpty() && heap.element().cancelled()) {
            heap.remove();
        }
        return heap.isEmpty() ? Long.MAX_VALUE : heap.element().when();
    }

    /** Hands over those that are due by a moment, and forgets them. */
    void takeDue(long now, Consumer<Handle> taker) {
        while (next() <= now && !heap.isEmpty()) {
            taker.accept(heap.remove());
        }
    }

    void clear() {
        heap.clear();
    }
}
