package dev.parallax.manifest;

import java.util.Locale;

/**
 * A named way of comparing, written in lower case with hyphens ({@code ignore-pids}). Modes
 * combine: each first rewrites the lines, then what is left is compared.
 */
public enum MatchMode {
    /** Line for line, to the character. */
    EXACT,
    /** The same lines, in any order. */
    UNORDERED,
    /** The text is not looked at. */
    IGNORE,
    /** Numbers after {@code PID: } count as equal. */
    IGNORE_PIDS,
    /** Numbers of seconds with a decimal point ({@code 3.0051}) count as equal. */
    IGNORE_TIMES,
    /** Times of day ({@code 17:04:59}) count as equal. */
    IGNORE_CLOCK,
    /** The number of a pool's worker thread ({@code ThreadPoolExecutor-0_3}) counts as equal. */
    IGNORE_WORKER_NUMBERS,
    /** The number of a child process ({@code ForkProcess-3}) counts as equal. */
    IGNORE_PROCESS_NUMBERS,
    /** Of a traceback only the last line (type and message) is compared. */
    TRACEBACK_LAST_LINE,
    /**
     * As in a doctest: {@code ...} in the slide stands for anything, runs of blanks are one blank.
     */
    DOCTEST,
    /** The arrows that slides use ({@code → ⇒ ➡}) count as equal, as do bullets and check marks. */
    IGNORE_ARROWS,
    /** Only the lines that are in both must come in the same order; the slide may lack lines. */
    SUBSET;

    /** Returns the spelling used in manifests. */
    public String spelling() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
