package dev.parallax.semantics.asyncio;

import java.util.ArrayList;
import java.util.List;

/**
 * {@code asyncio.LifoQueue}: last in, first out.
 *
 * <pre>{@code
 * Asyncio asyncio = new Asyncio(Interpreter.standard());
 * asyncio.run(
 *         Coroutine.of(
 *                 async -> {
 *                     LifoQueue<Integer> queue = new LifoQueue<>(asyncio);
 *                     queue.putNowait(1);
 *                     queue.putNowait(2);
 *                     System.out.println(async.await(queue.get())); // 2
 *                 }));
 * }</pre>
 *
 * @param <T> what is put
 */
public final class LifoQueue<T> extends Queue<T> {
    private final List<T> stack = new ArrayList<>();

    /** {@code asyncio.LifoQueue()}: without a limit. */
    public LifoQueue(Asyncio asyncio) {
        this(asyncio, 0);
    }

    /**
     * {@code asyncio.LifoQueue(maxsize)}.
     *
     * @param maxsize how many it holds at most; 0 or less for no limit
     */
    public LifoQueue(Asyncio asyncio, int maxsize) {
        super(asyncio, maxsize);
    }

    @Override
    void store(T item) {
        stack.add(item);
    }

    @Override
    T take() {
        return stack.removeLast();
    }

    @Override
    List<T> stored() {
        return stack;
    }

    @Override
    public int qsize() {
        return stack.size();
    }
}
