package dev.parallax.lab;

import dev.parallax.trace.ModeStamp;

/**
 * Who is measured: a real Python, Java under the simulated GIL, or the simulation. Used by one
 * thread at a time; keeps its processes warm from one measurement to the next until closed.
 */
public interface Subject extends AutoCloseable {
    /** Returns what tables call it, such as {@code CPython 3.14.3}. */
    String name();

    /** Says in one line why it can't do this, or returns an empty text if it can. */
    String unsupported(Probe probe, Mode mode);

    /**
     * Measures once.
     *
     * @throws LabException if it fails; the message names the subject, the probe and the reason
     * @throws InterruptedException if interrupted; what was started is stopped
     */
    Measurement measure(Probe probe, Mode mode) throws LabException, InterruptedException;

    /** Returns what was asked for in this mode beside what is observed, by measuring if need be. */
    ModeStamp stamp(Mode mode) throws LabException, InterruptedException;

    /** Ends its processes. */
    @Override
    void close();
}
