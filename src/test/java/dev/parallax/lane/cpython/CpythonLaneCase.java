package dev.parallax.lane.cpython;

import dev.parallax.lane.python.Packages;
import dev.parallax.record.ExceptionInfo;
import dev.parallax.record.LaneRun;
import dev.parallax.record.OutputLine;
import dev.parallax.record.OutputLine.Stream;

import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/** What the integration tests of this lane share: a bundled CPython, unpacked once a build. */
abstract class CpythonLaneCase {
    static final Path WORK_DIR = Path.of("target", "test-work");

    @TempDir private Path folder;

    Path folder() {
        return folder;
    }

    static CpythonLane lane() {
        return lane(line -> {});
    }

    static CpythonLane lane(Consumer<OutputLine> live) {
        Interpreters interpreters = new Interpreters(WORK_DIR, Optional.empty());
        Packages packages = new Packages(WORK_DIR, interpreters, Duration.ofMinutes(2));
        return new CpythonLane(WORK_DIR, interpreters, packages, live);
    }

    /** Writes the script. */
    Path script(String text) throws IOException {
        return Files.writeString(folder.resolve("script.py"), text);
    }

    LaneRun run(String script) throws IOException, InterruptedException {
        return run(Requests.script(script(script)));
    }

    static LaneRun run(Requests request) throws InterruptedException {
        try (CpythonLane lane = lane()) {
            return lane.run(request.build());
        }
    }

    static List<String> stdout(LaneRun run) {
        return lines(run, Stream.STDOUT);
    }

    static List<String> stderr(LaneRun run) {
        return lines(run, Stream.STDERR);
    }

    static ExceptionInfo exception(LaneRun run) {
        return Objects.requireNonNull(run.exception(), "the script ended without an exception");
    }

    private static List<String> lines(LaneRun run, Stream stream) {
        return run.output().stream()
                .filter(line -> line.stream() == stream)
                .map(OutputLine::text)
                .toList();
    }
}
