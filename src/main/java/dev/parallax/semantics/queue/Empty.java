package dev.parallax.semantics.queue;

import dev.parallax.semantics.errors.PyException;

/**
 * A queue has nothing, in time: {@code queue.Empty}.
 *
 * <pre>{@code
 * MainProgram.runMain(
 *         Interpreter.standard(),
 *         py -> {
 *             try {
 *                 new Queue<String>(py).getNowait();
 *             } catch (Empty empty) {
 *                 py.print("nothing there"); // nothing there
 *             }
 *         });
 * }</pre>
 */
public final class Empty extends PyException {
    private static final long serialVersionUID = 1L;

    /** Makes one. */
    public Empty() {
        super("");
    }

    @Override
    public String module() {
        return "_queue";
    }
}
