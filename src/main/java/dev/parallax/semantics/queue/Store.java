package dev.parallax.semantics.queue;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;

/** What a queue holds, in its order. Guarded by the queue. */
interface Store<T extends @Nullable Object> {
    int size();

    void put(T item);

    /** Takes the next of one or more. */
    T take();

    /** The oldest is next. */
    static <T extends @Nullable Object> Store<T> fifo() {
        return new Line<>(false);
    }

    /** The newest is next. */
    static <T extends @Nullable Object> Store<T> lifo() {
        return new Line<>(true);
    }

    /** The smallest is next. */
    static <T extends @Nullable Object> Store<T> smallest() {
        return new Smallest<>();
    }

    /** Items in the order in which they came. */
    final class Line<T extends @Nullable Object> implements Store<T> {
        // A deque takes no null, so None is wrapped like all.
        private final ArrayDeque<Taken<T>> items = new ArrayDeque<>();
        private final boolean newestFirst;

        Line(boolean newestFirst) {
            this.newestFirst = newestFirst;
        }

        @Override
        public int size() {
            return items.size();
        }

        @Override
        public void put(T item) {
            Taken<T> box = new Taken<>();
            box.put(item);
            items.addLast(box);
        }

        @Override
        public T take() {
            return (newestFirst ? items.removeLast() : items.removeFirst()).item();
        }
    }

    /** A heap. */
    final class Smallest<T extends @Nullable Object> implements Store<T> {
        private final Heap<T> heap = new Heap<>(Ordering::compare);

        @Override
        public int size() {
            return heap.items().size();
        }

        @Override
        public void put(T item) {
            heap.push(item);
        }

        @Override
        public T take() {
            return heap.pop();
        }
    }
}
