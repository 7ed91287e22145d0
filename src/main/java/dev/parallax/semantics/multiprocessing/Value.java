package dev.parallax.semantics.multiprocessing;

import java.io.Serializable;

/**
 * {@code multiprocessing.Value}: a number in memory that processes share, and a lock for it. Any
 * thread may use it.
 *
 * <pre>{@code
 * MainProgram.runMain(
 *         Interpreter.standard(),
 *         py -> {
 *             Value hits = Multiprocessing.getContext(py).value('i', 41);
 *             try (BasicLock.Block _ = hits.getLock().enter()) {
 *                 hits.set(hits.get().longValue() + 1); // no process comes between
 *             }
 *             py.print(hits.get()); // 42
 *         });
 * }</pre>
 */
public final class Value implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Array array;

    Value(Array array) {
        this.array = array;
    }

    /** Returns {@code value.value}, under its lock: a Long or a Double. */
    public Number get() throws InterruptedException {
        return array.get(0);
    }

    /** Sets {@code value.value}, under its lock. */
    public void set(Number number) throws InterruptedException {
        array.set(0, number);
    }

    /** {@code value.get_lock()}, for what must not be torn apart, such as {@code += 1}. */
    public RLock getLock() {
        return array.getLock();
    }
}
