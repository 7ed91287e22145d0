package dev.parallax.testing.pytest;

import java.util.Locale;

/** What became of one test on one side. */
public enum Outcome {
    /** It passed. */
    PASSED,
    /** An assertion failed, or the test raised something else. */
    FAILED,
    /** Its fixtures or its file failed. */
    ERROR,
    /** It says itself that it doesn't run here. */
    SKIPPED,
    /** It failed, as it says it does. */
    XFAILED,
    /** It passed, though it says that it fails. */
    XPASSED,
    /** It asked for something that the port has not. */
    MISSING,
    /** It didn't end in time. */
    HUNG,
    /** Its process ended in it. */
    CRASHED,
    /** The side never collected it. */
    ABSENT;

    /** Returns its name as pytest writes it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Outcome of(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }

    /** Says whether a test can be content with it. */
    public boolean good() {
        return this == PASSED || this == SKIPPED || this == XFAILED || this == XPASSED;
    }
}
