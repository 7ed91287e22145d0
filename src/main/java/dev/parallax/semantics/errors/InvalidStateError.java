package dev.parallax.semantics.errors;

/**
 * An asyncio future was asked for what its state does not allow: {@code InvalidStateError}.
 *
 * <pre>{@code
 * PyBaseException error = new InvalidStateError("Result is not set.");
 * System.out.println(ErrorName.of(error).lastLine()); // asyncio.exceptions.InvalidStateError: Result is not set.
 * }</pre>
 */
public final class InvalidStateError extends PyException {
    private static final long serialVersionUID = 1L;

    /** Makes one with its text, possibly empty. */
    public InvalidStateError(String text) {
        super(text);
    }

    @Override
    public String module() {
        return "asyncio.exceptions";
    }
}
