package dev.parallax.semantics.threading;

import dev.parallax.semantics.errors.RuntimeError;
import dev.parallax.semantics.interpreter.Interpreter;

/**
 * {@code threading.Lock}: no thread owns it, any may release it. Any thread may use it.
 *
 * <pre>{@code
 * MainProgram.runMain(
 *         Interpreter.standard(),
 *         py -> {
 *             Lock lock = new Lock(py);
 *             int[] count = {0};
 *             PyThread.Target increments =
 *                     () -> {
 *                         for (int i = 0; i < 1000; i++) {
 *                             try (Held _ = lock.enter()) {
 *                                 count[0]++;
 *                             }
 *                         }
 *                     };
 *             List<PyThread> threads = List.of(new PyThread(py, increments), new PyThread(py, increments));
 *             for (PyThread thread : threads) {
 *                 thread.start();
 *             }
 *             for (PyThread thread : threads) {
 *                 thread.join();
 *             }
 *             py.print(count[0]); // 2000
 *         });
 * }</pre>
 */
public final class Lock extends BasicLock {
    private static final int ONCE = 1;

    /** {@code threading.Lock()}. */
    public Lock(Interpreter py) {
        super(py);
    }

    @Override
    boolean tryAcquire() {
        return seize();
    }

    /**
     * {@code lock.release()}.
     *
     * @throws RuntimeError if it isn't locked
     */
    @Override
    public void release() {
        if (!free()) {
            throw new RuntimeError("release unlocked lock");
        }
    }

    @Override
    boolean owned() {
        return locked();
    }

    @Override
    int save() {
        release();
        return ONCE;
    }

    @Override
    void restored(int saved) {}

    /** {@code repr(lock)}. */
    @Override
    public String toString() {
        String state = locked() ? "locked" : "unlocked";
        return "<%s _thread.lock object at %s>".formatted(state, address());
    }
}
