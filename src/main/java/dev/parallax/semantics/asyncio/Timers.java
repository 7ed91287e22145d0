package dev.parallax.semantics.asyncio;

import java.util.Arrays;

/**
 * The callbacks that an event loop has scheduled for later, in a binary heap that moves its items
 * as {@code heapq} does: what {@code call_at} schedules for the very same moment comes out in
 * CPython's order.
 */
final class Timers {
    private static final int FEW = 100;
    private static final int FIRST_CAPACITY = 16;

    private TimerHandle[] heap = new TimerHandle[FIRST_CAPACITY];
    private int size;
    private int cancelled;

    boolean isEmpty() {
        return size == 0;
    }

    int size() {
        return size;
    }

    void add(TimerHandle handle) {
        if (size == heap.length) {
            heap = Arrays.copyOf(heap, 2 * size);
        }
        handle.scheduled = true;
        heap[size] = handle;
        size++;
        up(0, size - 1);
    }

    void cancelledOne() {
        cancelled++;
    }

    /** Forgets cancelled ones: those at the top, or all if they are more than half of many. */
    void clean() {
        if (size > FEW && cancelled > size / 2) {
            rebuild();
            return;
        }
        while (size > 0 && heap[0].cancelled()) {
            cancelled--;
            remove();
        }
    }

    private void rebuild() {
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (heap[i].cancelled()) {
                heap[i].scheduled = false;
            } else {
                heap[kept] = heap[i];
                kept++;
            }
        }
        heap = Arrays.copyOf(heap, Math.max(kept, FIRST_CAPACITY));
        size = kept;
        cancelled = 0;
        for (int i = size / 2 - 1; i >= 0; i--) {
            down(i);
        }
    }

    /** Returns when the first is due; {@code Long.MAX_VALUE} for never. */
    long next() {
        return size == 0 ? Long.MAX_VALUE : heap[0].nanos();
    }

    /** Takes the first one. */
    @SuppressWarnings("NullAway") // places above the size are empty
    TimerHandle remove() {
        TimerHandle first = heap[0];
        size--;
        TimerHandle last = heap[size];
        heap[size] = null;
        if (size > 0) {
            heap[0] = last;
            down(0);
        }
        first.scheduled = false;
        return first;
    }

    void clear() {
        heap = new TimerHandle[FIRST_CAPACITY];
        size = 0;
        cancelled = 0;
    }

    private void up(int top, int from) {
        TimerHandle item = heap[from];
        int at = from;
        while (at > top) {
            TimerHandle parent = heap[(at - 1) / 2];
            if (!item.before(parent)) {
                break;
            }
            heap[at] = parent;
            at = (at - 1) / 2;
        }
        heap[at] = item;
    }

    /** First down to a leaf, then up again: few comparisons, and heapq's order. */
    private void down(int from) {
        TimerHandle item = heap[from];
        int at = from;
        for (int child = 2 * at + 1; child < size; child = 2 * at + 1) {
            int right = child + 1;
            if (right < size && !heap[child].before(heap[right])) {
                child = right;
            }
            heap[at] = heap[child];
            at = child;
        }
        heap[at] = item;
        up(from, at);
    }
}
