package dev.parallax.lab.python;

import dev.parallax.lab.LabException;
import dev.parallax.lab.Mode;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The processes of one Python: one with its GIL, and one without where it can do without. */
final class Servers implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(90);
    private static final double DEFAULT_INTERVAL = 0.005;

    private final PythonStart start;
    private final Path scripts;
    private final Map<Boolean, PythonServer> running = new HashMap<>();
    private final Map<Boolean, Long> intervals = new HashMap<>();
    private boolean freeThreaded;

    Servers(PythonStart start, Path scripts) {
        this.start = start;
        this.scripts = scripts;
    }

    /** Starts it and asks what it is. */
    PythonFacts meet() throws LabException, InterruptedException {
        PythonServer server = launch(Map.of(), List.of());
        boolean kept = false;
        try {
            PythonFacts facts = PythonFacts.of(server.ask(Requests.STAMP, START));
            freeThreaded = facts.freeThreaded();
            kept = !freeThreaded;
            if (kept) {
                running.put(true, server);
            }
            return facts;
        } catch (LabException e) {
            throw new LabException(start.asked() + " can't be used: " + e.getMessage(), e);
        } finally {
            if (!kept) {
                server.close();
            }
        }
    }

    /** Returns the process for a mode that is supported, with its interval set. */
    PythonServer in(Mode mode) throws LabException, InterruptedException {
        boolean gil = !mode.policy().equals("none");
        PythonServer server = running.get(gil);
        if (server == null) {
            // Only a free-threaded build understands the variable.
            Map<String, String> variables =
                    freeThreaded ? Map.of("PYTHON_GIL", gil ? "1" : "0") : Map.of();
            server = launch(variables, List.of());
            running.put(gil, server);
            server.ask(Requests.STAMP, START);
        }
        setInterval(server, gil, mode.intervalNanos());
        return server;
    }

    private void setInterval(PythonServer server, boolean gil, long nanos)
            throws LabException, InterruptedException {
        if (intervals.getOrDefault(gil, 0L) != nanos) {
            double seconds = nanos == 0 ? DEFAULT_INTERVAL : nanos / 1e9;
            server.ask(Requests.setInterval(seconds), START);
            intervals.put(gil, nanos);
        }
    }

    /** Starts one more process, which the caller closes. */
    PythonServer launch(Map<String, String> environment, List<String> javaOptions)
            throws LabException {
        List<String> arguments = List.of(scripts.resolve("probe.py").toString());
        return new PythonServer(start.asked(), start.process(arguments, environment, javaOptions));
    }

    /** Ends all processes; they are started again when needed. */
    @Override
    public void close() {
        running.values().forEach(PythonServer::close);
        running.clear();
        intervals.clear();
    }
}
