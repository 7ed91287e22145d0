package dev.parallax.semantics.multiprocessing;

/**
 * {@code multiprocessing.RLock}: a lock between processes that its thread may take again.
 *
 * <pre>{@code
 * MainProgram.runMain(
 *         Interpreter.standard(),
 *         py -> {
 *             RLock lock = Multiprocessing.getContext(py).rLock();
 *             lock.acquire();
 *             lock.acquire(); // the thread that has it may take it again
 *             py.print(lock); // <RLock(MainProcess, 2)>
 *             lock.release();
 *             lock.release();
 *         });
 * }</pre>
 */
public final class RLock implements BasicLock {
    private static final long serialVersionUID = 1L;

    private final transient Remote remote;

    RLock(Remote remote) {
        this.remote = remote;
    }

    /** For the other classes of this package. */
    @Override
    public Remote remote() {
        return remote;
    }

    private Object writeReplace() {
        return Handle.inherited("RLock", remote, "");
    }

    /** {@code repr}. */
    @Override
    public String toString() {
        return Semaphores.describe(remote);
    }
}
