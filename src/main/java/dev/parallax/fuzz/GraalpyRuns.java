package dev.parallax.fuzz;

import dev.parallax.lane.graalpy.PythonFunction;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;

/** GraalPy: one context for all programs, each in a module of its own. */
final class GraalpyRuns implements Runs {
    /** What loading the context and what programs import may take, on a busy machine. */
    private static final Duration START = Duration.ofMinutes(3);

    private static final String NOTHING = "[\"generators\", \"def main(): pass\"]";

    private final PythonFunction server;
    private final Duration limit;
    private boolean ready;

    GraalpyRuns(Path workDir, Duration limit) {
        server = new PythonFunction(workDir, PythonServer.source(), "run");
        this.limit = limit;
    }

    @Override
    public List<List<String>> run(List<Told> programs) throws InterruptedException {
        List<List<String>> traces = new ArrayList<>();
        for (Told program : programs) {
            traces.add(run(program));
        }
        return traces;
    }

    private List<String> run(Told program) throws InterruptedException {
        try {
            if (!ready) {
                server.call(NOTHING, START);
                ready = true;
            }
            String answer = server.call(program.request(), limit);
            return JsonMapper.shared().readValue(answer, new TypeReference<List<String>>() {});
        } catch (TimeoutException e) {
            ready = false; // the next call gets a fresh context
            return NO_END;
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
