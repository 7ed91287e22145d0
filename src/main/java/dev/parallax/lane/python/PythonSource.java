package dev.parallax.lane.python;

import dev.parallax.lane.LaneUnavailableException;

/** Finds the CPython to use, once it is needed. */
@FunctionalInterface
public interface PythonSource {
    /**
     * Returns it, after unpacking it the first time.
     *
     * @throws LaneUnavailableException if there is none; the message says what to do
     */
    PythonCommand find() throws LaneUnavailableException, InterruptedException;
}
