package dev.parallax.semantics.multiprocessing;

/**
 * {@code multiprocessing.Semaphore}: a semaphore between processes, bounded or not.
 *
 * <pre>{@code
 * MainProgram.runMain(
 *         Interpreter.standard(),
 *         py -> {
 *             Semaphore seats = Multiprocessing.getContext(py).semaphore(2);
 *             try (BasicLock.Block _ = seats.enter()) {
 *                 py.print(seats.getValue()); // 1
 *             }
 *             py.print(seats.getValue()); // 2
 *         });
 * }</pre>
 */
public final class Semaphore implements BasicLock {
    private static final long serialVersionUID = 1L;

    private final transient Remote remote;

    Semaphore(Remote remote) {
        this.remote = remote;
    }

    /** For the other classes of this package. */
    @Override
    public Remote remote() {
        return remote;
    }

    /** {@code semaphore.get_value()}. */
    public int getValue() {
        return remote.ask("value", null) instanceof Integer value ? value : 0;
    }

    private Object writeReplace() {
        return Handle.inherited("Semaphore", remote, "");
    }

    /** {@code repr}. */
    @Override
    public String toString() {
        return Semaphores.describe(remote);
    }
}
