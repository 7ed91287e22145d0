package dev.parallax.semantics.queue;

import dev.parallax.semantics.errors.PyException;

/** A queue has nothing, in time: {@code queue.Empty}. */
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
