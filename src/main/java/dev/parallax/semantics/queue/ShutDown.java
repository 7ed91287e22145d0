package dev.parallax.semantics.queue;

import dev.parallax.semantics.errors.PyException;

/**
 * A queue is shut down: {@code queue.ShutDown}.
 *
 * <pre>{@code
 * MainProgram.runMain(
 *         Interpreter.standard(),
 *         py -> {
 *             Queue<Integer> queue = new Queue<>(py);
 *             queue.shutdown();
 *             try {
 *                 queue.put(1);
 *             } catch (ShutDown shutDown) {
 *                 py.print("shut down"); // shut down
 *             }
 *         });
 * }</pre>
 */
public final class ShutDown extends PyException {
    private static final long serialVersionUID = 1L;

    /** Makes one. */
    public ShutDown() {
        super("");
    }

    @Override
    public String module() {
        return "queue";
    }
}
