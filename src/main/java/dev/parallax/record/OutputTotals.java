package dev.parallax.record;

/**
 * How much a program wrote in all, when a record keeps only the first and the last lines of it.
 *
 * @param lines all lines written, kept or not
 * @param kept lines in the record
 * @param sha256 digest of all standard-output lines, each followed by {@code \n}, as lower-case hex
 */
public record OutputTotals(long lines, long kept, String sha256) {

    /** Says whether the record lacks lines that were written. */
    public boolean truncated() {
        return kept < lines;
    }
}
