package dev.parallax.cli;

import dev.parallax.simulation.Workloads;
import dev.parallax.trace.GilTrace;
import dev.parallax.trace.TraceJson;

import java.io.IOException;
import java.nio.file.Path;

/** Gets a trace from what a user names: a trace's file, or a workload to simulate. */
final class GilTraceFiles {
    /** More than any eye follows; a word a step. */
    private static final int EVENTS = 200_000;

    private GilTraceFiles() {}

    static GilTrace trace(String name, GilSimulation simulation) throws IOException {
        boolean saved = name.endsWith(".json") && !Workloads.names().contains(name);
        if (saved) {
            simulation.refuse(name + " is a saved trace: nothing is simulated");
            return read(Path.of(name));
        }
        return GilSimulation.run(simulation.workload(name), EVENTS).trace();
    }

    static GilTrace read(Path file) throws IOException {
        return GilCommand.readable(() -> TraceJson.read(file));
    }
}
