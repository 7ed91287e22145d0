package dev.parallax.semantics.errors;

/** A future or task was cancelled: {@code asyncio.CancelledError}. */
public final class CancelledError extends PyBaseException {
    private static final long serialVersionUID = 1L;

    /** Makes one with its text, possibly empty. */
    public CancelledError(String text) {
        super(text);
    }

    @Override
    public String module() {
        return "asyncio.exceptions";
    }
}
