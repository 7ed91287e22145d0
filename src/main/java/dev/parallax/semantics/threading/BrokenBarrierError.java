package dev.parallax.semantics.threading;

import dev.parallax.semantics.errors.RuntimeError;

/**
 * A barrier was reset or broken, or a party gave up: {@code threading.BrokenBarrierError}.
 *
 * <pre>{@code
 * MainProgram.runMain(
 *         Interpreter.standard(),
 *         py -> {
 *             Barrier barrier = new Barrier(py, 2);
 *             barrier.abort();
 *             try {
 *                 py.print("place", barrier.await());
 *             } catch (BrokenBarrierError e) {
 *                 py.print("nobody waits any more", barrier.broken()); // nobody waits any more True
 *             }
 *         });
 * }</pre>
 */
public final class BrokenBarrierError extends RuntimeError {
    private static final long serialVersionUID = 1L;

    /** Makes one. */
    public BrokenBarrierError() {
        super("");
    }

    @Override
    public String module() {
        return "threading";
    }
}
