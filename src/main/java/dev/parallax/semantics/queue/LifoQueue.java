package dev.parallax.semantics.queue;

import dev.parallax.semantics.interpreter.Interpreter;

import org.jspecify.annotations.Nullable;

/**
 * {@code queue.LifoQueue}: last in, first out. Any thread may use it.
 *
 * <pre>{@code
 * MainProgram.runMain(
 *         Interpreter.standard(),
 *         py -> {
 *             LifoQueue<Integer> queue = new LifoQueue<>(py);
 *             queue.put(1);
 *             queue.put(2);
 *             py.print(queue.get()); // 2
 *         });
 * }</pre>
 *
 * @param <T> what is put; null stands for None
 */
public final class LifoQueue<T extends @Nullable Object> extends Queue<T> {
    /** {@code queue.LifoQueue()}: without a limit. */
    public LifoQueue(Interpreter py) {
        this(py, 0);
    }

    /**
     * {@code queue.LifoQueue(maxsize)}.
     *
     * @param maxsize how many it holds at most; 0 or less for no limit
     */
    public LifoQueue(Interpreter py, int maxsize) {
        super(py, maxsize, Store.lifo());
    }
}
