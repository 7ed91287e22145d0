package dev.parallax.lab;

import java.util.List;

/**
 * An experiment as data: what is measured, and what is compared with what.
 *
 * @param kind which experiment it is
 * @param title what it shows, in a few words
 * @param cells what is measured
 * @param pairs which cells are compared, round by round
 * @param sizing how long the batches of size 0 are to take
 */
public record Plan(Kind kind, String title, List<Cell> cells, List<Pair> pairs, Sizing sizing) {
    /** Copies the lists. */
    public Plan {
        cells = List.copyOf(cells);
        pairs = List.copyOf(pairs);
    }

    /** The experiments. */
    public enum Kind {
        /** The GIL on, off, and processes. */
        COMPARE,
        /** The switch interval and the threads. */
        SWEEP,
        /** An I/O thread beside CPU threads. */
        CONVOY,
        /** The speed-up by threads and by processes. */
        SCALING
    }

    /**
     * Two cells to compare; what is compared is the first over the second.
     *
     * @param cell the index of a cell
     * @param base the index of the cell that it is divided by
     */
    public record Pair(int cell, int base) {}

    /**
     * How long a batch is to take in one thread.
     *
     * @param seconds the time
     * @param each whether each task is to take that long, or all tasks of the batch together
     */
    public record Sizing(double seconds, boolean each) {}
}
