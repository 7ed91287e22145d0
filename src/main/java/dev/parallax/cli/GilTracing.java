package dev.parallax.cli;

import dev.parallax.lab.LabException;
import dev.parallax.lab.Mode;
import dev.parallax.lab.Probe;
import dev.parallax.lab.Sizer;
import dev.parallax.lab.java.JavaSubject;
import dev.parallax.lab.python.PythonSubject;
import dev.parallax.lab.virtual.SimulatedSubject;
import dev.parallax.trace.GilTrace;

import java.io.IOException;

/**
 * Runs work once and keeps its trace.
 *
 * @param work the kind of work
 * @param threads how many threads do it
 * @param mode the GIL
 * @param seconds how long each thread's work takes alone
 */
record GilTracing(String work, int threads, Mode mode, double seconds) {
    private static final int EVENTS = 1_000_000;

    /**
     * Returns the trace.
     *
     * @param subject {@code java}, {@code simulated} or a Python
     * @param cores of the simulated machine
     */
    GilTrace trace(GilCommand gil, String subject, int cores, long seed)
            throws IOException, LabException, InterruptedException {
        return switch (subject) {
            case "java" -> java();
            case "simulated" -> simulated(cores, seed);
            default -> python(gil, subject);
        };
    }

    private GilTrace java() throws LabException, InterruptedException {
        try (JavaSubject java = new JavaSubject()) {
            long size = Sizer.size(java, work, mode, seconds);
            return java.trace(batch(size), mode, EVENTS);
        }
    }

    private GilTrace simulated(int cores, long seed) throws LabException, InterruptedException {
        try (SimulatedSubject simulated = new SimulatedSubject(cores, seed)) {
            long size = Sizer.size(simulated, work, mode, seconds);
            // A new one begins with the seed, however often the size was tried.
            return new SimulatedSubject(cores, seed).trace(batch(size), mode);
        }
    }

    private GilTrace python(GilCommand gil, String name)
            throws IOException, LabException, InterruptedException {
        try (PythonSubject python = GilPythons.open(gil, "--subject", name)) {
            long size = Sizer.size(python, work, mode, seconds);
            return python.trace(work, threads, size, mode);
        }
    }

    private Probe.Batch batch(long size) {
        return new Probe.Batch(work, Probe.Spread.THREADS, threads, size);
    }
}
