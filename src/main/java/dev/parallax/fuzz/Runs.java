package dev.parallax.fuzz;

import java.io.IOException;
import java.util.List;

/** Runs programs on one side. Used by one thread at a time. */
interface Runs extends AutoCloseable {
    /** The trace of a program that did not end in time. */
    List<String> NO_END = List.of("no end in time");

    /**
     * Runs the programs one after the other.
     *
     * @return a trace for each, in their order
     */
    List<List<String>> run(List<Told> programs) throws IOException, InterruptedException;

    @Override
    void close();
}
