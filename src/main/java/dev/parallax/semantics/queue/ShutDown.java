package dev.parallax.semantics.queue;

import dev.parallax.semantics.errors.PyException;

/** A queue is shut down: {@code queue.ShutDown}. */
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
