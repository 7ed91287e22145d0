package dev.parallax.lane.java;

import dev.parallax.lane.GilChoice;
import dev.parallax.lane.LaneRequest;
import dev.parallax.manifest.Comparison;
import dev.parallax.manifest.MatchRules;
import dev.parallax.manifest.Port;
import dev.parallax.manifest.StandardInput;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Writes ports as source files, and requests to run them. */
final class PortSources {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path folder;

    PortSources(Path folder) {
        this.folder = folder;
    }

    /** Writes a port and returns a request to run it. */
    LaneRequest port(String name, String statements, String... members) throws IOException {
        Path file = folder.resolve(name + ".java");
        Files.writeString(
                file,
                """
                import dev.parallax.port.*;
                import dev.parallax.semantics.interpreter.*;
                import dev.parallax.semantics.multiprocessing.*;
                public class %s implements JavaPort, Workload {
                    public void run(Interpreter py) throws Exception {
                        %s
                    }
                    public void once(Interpreter py) {
                        for (long i = 0; i < 1_000_000 * py.work(); i++) {
                            py.gil().tick();
                        }
                    }
                    %s
                }
                """
                        .formatted(name, statements, String.join("\n", members)));
        return request(new Port.Source(file), PATIENCE, GilChoice.ON);
    }

    static LaneRequest compiled(String className) {
        return request(new Port.Compiled(className), PATIENCE, GilChoice.ON);
    }

    static LaneRequest limited(LaneRequest request, Duration timeout) {
        return request(request.comparison().port(), timeout, request.gil());
    }

    static LaneRequest withoutGil(LaneRequest request) {
        return request(request.comparison().port(), request.timeout(), GilChoice.OFF);
    }

    static LaneRequest withGil(LaneRequest request, GilChoice gil) {
        return request(request.comparison().port(), request.timeout(), gil);
    }

    private static LaneRequest request(Port port, Duration timeout, GilChoice gil) {
        Comparison comparison =
                new Comparison(
                        "test/port",
                        Path.of("port.toml"),
                        "A port",
                        "It runs.",
                        Path.of("port.py"),
                        List.of("--fast", "a b"),
                        new StandardInput.Text("line\n"),
                        Optional.empty(),
                        port,
                        Optional.empty(),
                        true,
                        Set.of(),
                        new MatchRules(List.of(), List.of(), List.of()),
                        List.of(),
                        Optional.empty());
        return new LaneRequest(
                comparison,
                LaneRequest.Era.TALK_2018,
                LaneRequest.Processes.OS,
                gil,
                OptionalInt.empty(),
                1,
                1,
                timeout,
                Optional.empty());
    }
}
