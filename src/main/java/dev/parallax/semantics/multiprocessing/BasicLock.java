package dev.parallax.semantics.multiprocessing;

import java.io.Serializable;

/**
 * What all locks between processes do: {@code multiprocessing.synchronize.SemLock}. It may travel
 * to a process with its call. Any thread may use it.
 *
 * <pre>{@code
 * MainProgram.runMain(
 *         Interpreter.standard(),
 *         py -> {
 *             BasicLock lock = Multiprocessing.getContext(py).lock();
 *             try (BasicLock.Block _ = lock.enter()) {
 *                 py.print(lock.acquire(0)); // False
 *             }
 *             py.print(lock.acquire(0)); // True
 *         });
 * }</pre>
 */
public sealed interface BasicLock extends Serializable permits Lock, RLock, Semaphore {
    /** Returns the room. */
    Remote remote();

    /** {@code lock.acquire()}: waits without the GIL. */
    default void acquire() throws InterruptedException {
        acquire(Double.POSITIVE_INFINITY);
    }

    /**
     * {@code lock.acquire(timeout=timeout)}; with 0, {@code acquire(block=False)}.
     *
     * @param timeout how long to wait at most, in seconds
     * @return whether it is held now
     */
    default boolean acquire(double timeout) throws InterruptedException {
        return Semaphores.acquire(remote(), timeout);
    }

    /**
     * {@code lock.release()}.
     *
     * @throws dev.parallax.semantics.errors.ValueError if it was free
     */
    default void release() {
        Semaphores.release(remote());
    }

    /** {@code with lock:}, as {@code try (var block = lock.enter())}. */
    default Block enter() throws InterruptedException {
        acquire();
        return new Block(this);
    }

    /**
     * The inside of a {@code with} block.
     *
     * @param lock whose
     */
    record Block(BasicLock lock) implements AutoCloseable {
        /** Releases it. */
        @Override
        public void close() {
            lock.release();
        }
    }
}
