package dev.parallax.semantics.asyncio;

import dev.parallax.semantics.errors.PyException;

/**
 * No separator within a reader's limit: {@code asyncio.LimitOverrunError}.
 *
 * <pre>{@code
 * LimitOverrunError error = new LimitOverrunError("Separator is not found", 9);
 * System.out.println(error.consumed()); // 9
 * }</pre>
 */
public final class LimitOverrunError extends PyException {
    private static final long serialVersionUID = 1L;

    private final int consumed;

    /**
     * Makes one.
     *
     * @param message its text
     * @param consumed how many bytes can be read without missing a separator
     */
    public LimitOverrunError(String message, int consumed) {
        super(message);
        this.consumed = consumed;
    }

    /** {@code e.consumed}: how many bytes can be read without missing a separator. */
    public int consumed() {
        return consumed;
    }

    @Override
    public String module() {
        return "asyncio.exceptions";
    }
}
