package dev.parallax.semantics.threading;

import dev.parallax.semantics.errors.RuntimeError;

/** A barrier was reset or broken, or a party gave up: {@code threading.BrokenBarrierError}. */
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
