package dev.parallax.semantics.errors;

/**
 * A pool's future was cancelled: {@code concurrent.futures.CancelledError}, which, unlike
 * asyncio's, is an {@code Exception}.
 *
 * <pre>{@code
 * PyBaseException error = new FutureCancelledError();
 * System.out.println(ErrorName.of(error).lastLine()); // concurrent.futures._base.CancelledError
 * }</pre>
 */
public final class FutureCancelledError extends PyException {
    private static final long serialVersionUID = 1L;

    /** Makes one without text, as CPython does. */
    public FutureCancelledError() {
        this("");
    }

    /** Makes one with its text, possibly empty. */
    public FutureCancelledError(String text) {
        super(text);
    }

    @Override
    public String pythonName() {
        return "CancelledError";
    }

    @Override
    public String module() {
        return "concurrent.futures._base";
    }
}
