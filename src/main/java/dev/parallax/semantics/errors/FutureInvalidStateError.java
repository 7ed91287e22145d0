package dev.parallax.semantics.errors;

/**
 * A pool's future was given a second result: {@code concurrent.futures.InvalidStateError}, which is
 * not asyncio's.
 *
 * <pre>{@code
 * FutureInvalidStateError error = new FutureInvalidStateError("CANCELLED");
 * System.out.println(ErrorName.of(error).lastLine()); // concurrent.futures._base.InvalidStateError: CANCELLED
 * }</pre>
 */
public final class FutureInvalidStateError extends PyException {
    private static final long serialVersionUID = 1L;

    /** Makes one with its text, possibly empty. */
    public FutureInvalidStateError(String text) {
        super(text);
    }

    @Override
    public String pythonName() {
        return "InvalidStateError";
    }

    @Override
    public String module() {
        return "concurrent.futures._base";
    }
}
