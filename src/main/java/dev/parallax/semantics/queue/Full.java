package dev.parallax.semantics.queue;

import dev.parallax.semantics.errors.PyException;

/**
 * A queue has no room, in time: {@code queue.Full}.
 *
 * <pre>{@code
 * MainProgram.runMain(
 *         Interpreter.standard(),
 *         py -> {
 *             Queue<String> queue = new Queue<>(py, 1);
 *             queue.put("a");
 *             try {
 *                 queue.putNowait("b");
 *             } catch (Full full) {
 *                 py.print("no room"); // no room
 *             }
 *         });
 * }</pre>
 */
public final class Full extends PyException {
    private static final long serialVersionUID = 1L;

    /** Makes one. */
    public Full() {
        super("");
    }

    @Override
    public String module() {
        return "queue";
    }
}
