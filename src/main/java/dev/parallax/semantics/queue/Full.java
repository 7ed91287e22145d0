package dev.parallax.semantics.queue;

import dev.parallax.semantics.errors.PyException;

/** A queue has no room, in time: {@code queue.Full}. */
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
