package dev.parallax.semantics.queue;

import dev.parallax.semantics.errors.ValueError;
import dev.parallax.semantics.interpreter.Interpreter;
import dev.parallax.semantics.interpreter.Waits;

import org.jspecify.annotations.Nullable;

/**
 * {@code queue.SimpleQueue}: first in, first out, without a limit. Waits let go of the GIL. Any
 * thread may use it.
 *
 * <pre>{@code
 * MainProgram.runMain(
 *         Interpreter.standard(),
 *         py -> {
 *             SimpleQueue<String> queue = new SimpleQueue<>(py);
 *             queue.put("a");
 *             py.print(queue.get(), queue.empty()); // a True
 *         });
 * }</pre>
 *
 * @param <T> what is put; null stands for None
 */
public final class SimpleQueue<T extends @Nullable Object> {
    private final Queue<T> items;

    /** {@code queue.SimpleQueue()}. */
    public SimpleQueue(Interpreter py) {
        items = new Queue<>(py);
    }

    /** {@code queue.put(item)}: never waits. */
    public void put(T item) throws InterruptedException {
        items.put(item);
    }

    /** {@code queue.put(item, block, timeout)}: never waits either. */
    public void put(T item, boolean block, double timeout) throws InterruptedException {
        items.put(item);
    }

    /** {@code queue.put_nowait(item)}. */
    public void putNowait(T item) throws InterruptedException {
        items.put(item);
    }

    /** {@code queue.get()}: waits while it is empty. */
    public T get() throws InterruptedException {
        return items.get();
    }

    /**
     * {@code queue.get(block, timeout)}.
     *
     * @param block whether to wait while it is empty
     * @param timeout how long at most, in seconds; {@link Waits#FOREVER} for no limit
     * @throws Empty if it is empty at the end
     * @throws ValueError if the limit is negative
     */
    public T get(boolean block, double timeout) throws InterruptedException {
        if (block && timeout < 0) {
            throw new ValueError("'timeout' must be a non-negative number");
        }
        return items.get(block, timeout);
    }

    /**
     * {@code queue.get_nowait()}.
     *
     * @throws Empty if it is empty
     */
    public T getNowait() throws InterruptedException {
        return items.getNowait();
    }

    /** {@code queue.qsize()}. */
    public int qsize() {
        return items.qsize();
    }

    /** {@code queue.empty()}. */
    public boolean empty() {
        return items.empty();
    }
}
