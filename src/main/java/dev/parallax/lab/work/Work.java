package dev.parallax.lab.work;

import java.io.IOException;

/** A piece of work, the port of one file of {@code python-scripts/gil}. Keeps nothing. */
@FunctionalInterface
public interface Work {
    /**
     * Does it. The calling thread stands for a Python thread of the crew and holds its GIL, if
     * there is one; it ticks where CPython 3.10 and later look at the eval breaker, and lets go
     * where CPython does.
     *
     * @param size how many units, 0 or more
     * @return what Python's {@code work(size)} returns
     * @throws IOException if the loopback network or the folder for temporary files fails
     * @throws InterruptedException if interrupted; what was opened is closed
     */
    long run(long size, Crew crew) throws IOException, InterruptedException;
}
