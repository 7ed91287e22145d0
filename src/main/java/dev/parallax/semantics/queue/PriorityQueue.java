package dev.parallax.semantics.queue;

import dev.parallax.semantics.interpreter.Interpreter;

import org.jspecify.annotations.Nullable;

/**
 * {@code queue.PriorityQueue}: the smallest item first, by Python's {@code <}. Any thread may use
 * it.
 *
 * <pre>{@code
 * MainProgram.runMain(
 *         Interpreter.standard(),
 *         py -> {
 *             PriorityQueue<Integer> queue = new PriorityQueue<>(py);
 *             queue.put(3);
 *             queue.put(1);
 *             py.print(queue.get()); // 1
 *         });
 * }</pre>
 *
 * @param <T> what is put; null stands for None
 */
public final class PriorityQueue<T extends @Nullable Object> extends Queue<T> {
    /** {@code queue.PriorityQueue()}: without a limit. */
    public PriorityQueue(Interpreter py) {
        this(py, 0);
    }

    /**
     * {@code queue.PriorityQueue(maxsize)}.
     *
     * @param maxsize how many it holds at most; 0 or less for no limit
     */
    public PriorityQueue(Interpreter py, int maxsize) {
        super(py, maxsize, Store.smallest());
    }
}
