package dev.parallax.testing.parity;

/**
 * What one program's answers on all sides come to.
 *
 * <pre>{@code
 * System.out.println(Verdict.COSMETIC.passes()); // true
 * System.out.println(Verdict.VACUOUS.passes()); // false
 * }</pre>
 */
public enum Verdict {
    /** The same everywhere, and something was observed. */
    AGREE,
    /** The same but for texts that don't count: an exception's message, {@code sys.stderr}. */
    COSMETIC,
    /** A side answers something else. */
    MISMATCH,
    /** Neither a value nor output nor an exception nor a changed argument: nothing was compared. */
    VACUOUS,
    /** A side didn't answer at all: no module, no such function, a time-out, a broken backend. */
    INFRASTRUCTURE;

    /** Says whether a test with this verdict passes. */
    public boolean passes() {
        return this == AGREE || this == COSMETIC;
    }
}
