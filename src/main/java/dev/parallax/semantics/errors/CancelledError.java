package dev.parallax.semantics.errors;

/**
 * A future or task was cancelled: {@code asyncio.CancelledError}.
 *
 * <pre>{@code
 * PyBaseException error = new CancelledError("the user gave up");
 * System.out.println(ErrorName.of(error).lastLine()); // asyncio.exceptions.CancelledError: the user gave up
 * }</pre>
 */
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
