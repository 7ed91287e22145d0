package dev.parallax.semantics.asyncio;

import dev.parallax.semantics.errors.RuntimeError;

/** A barrier was aborted or reset: {@code asyncio.BrokenBarrierError}. */
public final class BrokenBarrierError extends RuntimeError {
    private static final long serialVersionUID = 1L;

    /** Makes one with its text, possibly empty. */
    public BrokenBarrierError(String text) {
        super(text);
    }

    @Override
    public String module() {
        return "asyncio.exceptions";
    }
}
