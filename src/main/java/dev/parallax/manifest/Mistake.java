package dev.parallax.manifest;

import java.util.Comparator;

/**
 * One thing that is wrong in a manifest, or in where it was looked for.
 *
 * @param place the file, written as the reader was given it, or what the user typed
 * @param line the line in that file, from 1; 0 where there is none
 * @param column the column in that line, from 1; 0 where there is none
 * @param message the rule, what was found instead, and what to write
 */
public record Mistake(String place, int line, int column, String message)
        implements Comparable<Mistake> {
    private static final Comparator<Mistake> ORDER =
            Comparator.comparing(Mistake::place)
                    .thenComparingInt(Mistake::line)
                    .thenComparingInt(Mistake::column)
                    .thenComparing(Mistake::message);

    @Override
    public int compareTo(Mistake other) {
        return ORDER.compare(this, other);
    }

    /** Returns {@code file:line:column: message}, without the numbers where there are none. */
    @Override
    public String toString() {
        String where = line == 0 ? place : place + ":" + line + ":" + column;
        return where + ": " + message;
    }
}
