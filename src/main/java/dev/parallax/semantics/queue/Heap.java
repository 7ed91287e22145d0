package dev.parallax.semantics.queue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * {@code heapq}: a list whose items stand where Python's algorithm puts them, which decides the
 * order of equal ones.
 */
final class Heap<T> {
    private final List<T> items = new ArrayList<>();
    private final Comparator<? super T> order;

    Heap(Comparator<? super T> order) {
        this.order = order;
    }

    List<T> items() {
        return items;
    }

    void push(T item) {
        items.add(item);
        rise(0, items.size() - 1);
    }

    /** Takes out the smallest of one or more. */
    T pop() {
        T last = items.removeLast();
        if (items.isEmpty()) {
            return last;
        }
        T smallest = items.getFirst();
        items.set(0, last);
        sink();
        return smallest;
    }

    /** Moves an item up to below a parent that isn't greater, but not above the start. */
    private void rise(int start, int from) {
        T item = items.get(from);
        int place = from;
        while (place > start) {
            int parent = (place - 1) >> 1;
            if (order.compare(item, items.get(parent)) >= 0) {
                break;
            }
            items.set(place, items.get(parent));
            place = parent;
        }
        items.set(place, item);
    }

    /** Moves the first item to a leaf, always past the smaller child, and from there up again. */
    private void sink() {
        int size = items.size();
        T item = items.getFirst();
        int place = 0;
        for (int child = 1; child < size; child = 2 * place + 1) {
            if (child + 1 < size && order.compare(items.get(child), items.get(child + 1)) >= 0) {
                child++;
            }
            items.set(place, items.get(child));
            place = child;
        }
        items.set(place, item);
        rise(0, place);
    }
}
