package dev.parallax.semantics.multiprocessing;

/**
 * {@code multiprocessing.Lock}: a lock between processes, which anybody may release.
 *
 * <pre>{@code
 * MainProgram.runMain(
 *         Interpreter.standard(),
 *         py -> {
 *             Lock lock = Multiprocessing.getContext(py).lock();
 *             py.print(lock); // <Lock(owner=None)>
 *             try (BasicLock.Block _ = lock.enter()) {
 *                 py.print(lock); // <Lock(owner=MainProcess)>
 *             }
 *         });
 * }</pre>
 */
public final class Lock implements BasicLock {
    private static final long serialVersionUID = 1L;

    private final transient Remote remote;

    Lock(Remote remote) {
        this.remote = remote;
    }

    /** For the other classes of this package. */
    @Override
    public Remote remote() {
        return remote;
    }

    private Object writeReplace() {
        return Handle.inherited("Lock", remote, "");
    }

    /** {@code repr}. */
    @Override
    public String toString() {
        return Semaphores.describe(remote);
    }
}
