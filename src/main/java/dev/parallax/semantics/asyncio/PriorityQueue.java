package dev.parallax.semantics.asyncio;

import java.util.List;

/**
 * {@code asyncio.PriorityQueue}: the smallest first, as Python's {@code <} has it for numbers,
 * texts, lists and tuples; other items are compared as {@link Comparable}. Putting or getting what
 * can't be compared raises {@link dev.parallax.semantics.errors.TypeError}.
 *
 * <pre>{@code
 * Asyncio asyncio = new Asyncio(Interpreter.standard());
 * asyncio.run(
 *         Coroutine.of(
 *                 async -> {
 *                     PriorityQueue<Integer> queue = new PriorityQueue<>(asyncio);
 *                     queue.putNowait(3);
 *                     queue.putNowait(1);
 *                     System.out.println(async.await(queue.get())); // 1
 *                 }));
 * }</pre>
 *
 * @param <T> what is put
 */
public final class PriorityQueue<T> extends Queue<T> {
    private final Heap<T> heap = new Heap<>(Ordering::compare);

    /** {@code asyncio.PriorityQueue()}: without a limit. */
    public PriorityQueue(Asyncio asyncio) {
        this(asyncio, 0);
    }

    /**
     * {@code asyncio.PriorityQueue(maxsize)}.
     *
     * @param maxsize how many it holds at most; 0 or less for no limit
     */
    public PriorityQueue(Asyncio asyncio, int maxsize) {
        super(asyncio, maxsize);
    }

    @Override
    void store(T item) {
        heap.push(item);
    }

    @Override
    T take() {
        return heap.pop();
    }

    @Override
    List<T> stored() {
        return heap.items();
    }

    @Override
    public int qsize() {
        return heap.items().size();
    }
}
