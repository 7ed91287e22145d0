package dev.parallax.semantics.gil;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.locks.ReentrantLock;

/**
 * A lock that Python code waits for: whoever has to wait lets go of the GIL, or a thread that holds
 * this lock and wants the GIL would wait for ever. Like {@code threading.RLock} in a {@code with}
 * statement.
 *
 * <pre>{@code
 * MainProgram.runMain(
 *         Interpreter.standard(),
 *         py -> {
 *             PyLock lock = new PyLock(py.gil());
 *             py.print(lock.with(() -> "inside")); // inside
 *         });
 * }</pre>
 */
public final class PyLock {
    private final Gil gil;
    private final ReentrantLock lock = new ReentrantLock();

    /** Makes one that is free. */
    public PyLock(Gil gil) {
        this.gil = gil;
    }

    /**
     * Waits for the lock, runs the body, lets go: {@code with lock:}.
     *
     * @return what the body returns
     * @throws X what the body throws
     * @throws InterruptedException if interrupted while waiting for the lock
     */
    public <T extends @Nullable Object, X extends Exception> T with(Gil.BlockingCall<T, X> body)
            throws X, InterruptedException {
        if (!lock.tryLock()) {
            gil.<@Nullable Void, InterruptedException>blocking(
                    Activity.LOCK_WAIT,
                    () -> {
                        lock.lockInterruptibly();
                        return null;
                    });
        }
        try {
            return body.run();
        } finally {
            lock.unlock();
        }
    }
}
