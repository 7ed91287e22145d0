package dev.parallax.semantics.asyncio;

import dev.parallax.semantics.errors.EOFError;

import org.jspecify.annotations.Nullable;

/**
 * The end came before all was read: {@code asyncio.IncompleteReadError}.
 *
 * <pre>{@code
 * IncompleteReadError error = new IncompleteReadError("abc".getBytes(), 10);
 * System.out.println(error.text()); // 3 bytes read on a total of 10 expected bytes
 * }</pre>
 */
public final class IncompleteReadError extends EOFError {
    private static final long serialVersionUID = 1L;

    private final byte[] partial;
    private final @Nullable Integer expected;

    /**
     * Makes one.
     *
     * @param partial what was read
     * @param expected how many bytes were asked for; null if that isn't known
     */
    public IncompleteReadError(byte[] partial, @Nullable Integer expected) {
        super(
                "%d bytes read on a total of %s expected bytes"
                        .formatted(partial.length, expected == null ? "undefined" : expected));
        this.partial = partial.clone();
        this.expected = expected;
    }

    /** {@code e.partial}: what was read. */
    public byte[] partial() {
        return partial.clone();
    }

    /** {@code e.expected}: how many bytes were asked for; null if that isn't known. */
    public @Nullable Integer expected() {
        return expected;
    }

    @Override
    public String module() {
        return "asyncio.exceptions";
    }
}
