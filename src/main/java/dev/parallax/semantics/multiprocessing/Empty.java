package dev.parallax.semantics.multiprocessing;

import dev.parallax.semantics.errors.PyException;

/** A queue has nothing, in time: {@code queue.Empty}. */
public final class Empty extends PyException {
    private static final long serialVersionUID = 1L;

    Empty() {
        super("");
    }

    @Override
    public String module() {
        return "_queue";
    }
}
