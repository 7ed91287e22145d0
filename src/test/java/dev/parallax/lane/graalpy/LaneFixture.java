package dev.parallax.lane.graalpy;

import dev.parallax.lane.GilChoice;
import dev.parallax.lane.LaneRequest;
import dev.parallax.lane.LaneRequest.Era;
import dev.parallax.lane.LaneRequest.Processes;
import dev.parallax.lane.LaneUnavailableException;
import dev.parallax.manifest.Comparison;
import dev.parallax.manifest.MatchRules;
import dev.parallax.manifest.Need;
import dev.parallax.manifest.Port;
import dev.parallax.manifest.StandardInput;
import dev.parallax.record.ExceptionInfo;
import dev.parallax.record.LaneRun;
import dev.parallax.record.OutputLine;
import dev.parallax.record.OutputLine.Stream;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** A lane in a folder of its own, and short ways to run a script in it. */
final class LaneFixture implements AutoCloseable {
    /** Kept between tests, so that the library is compiled once a build. */
    private static final Path WORK_DIR = Path.of("target", "test-work");

    static final Duration PATIENCE = Duration.ofMinutes(2);

    final GraalpyLane lane;
    private final Path folder;
    private int scripts;

    LaneFixture(Path folder) {
        this.folder = folder;
        this.lane =
                new GraalpyLane(
                        WORK_DIR,
                        () -> {
                            throw new LaneUnavailableException("no packages in this test");
                        },
                        _ -> {});
    }

    /** Runs a script that uses no processes. */
    LaneRun run(String text) throws IOException, InterruptedException {
        return lane.run(request(script(text), Set.of(), Era.TALK_2018, Processes.CONTEXTS));
    }

    /** Runs a script whose children are contexts. */
    LaneRun fork(String text) throws IOException, InterruptedException {
        return processes(text, Processes.CONTEXTS);
    }

    LaneRun processes(String text, Processes processes) throws IOException, InterruptedException {
        return lane.run(request(script(text), Set.of(Need.PROCESSES), Era.TALK_2018, processes));
    }

    Path script(String text) throws IOException {
        return script(text.getBytes(StandardCharsets.UTF_8));
    }

    Path script(byte[] text) throws IOException {
        scripts++;
        Path own = Files.createDirectories(folder.resolve("script" + scripts));
        return Files.write(own.resolve("program.py"), text);
    }

    static LaneRequest request(Path script, Set<Need> needs, Era era, Processes processes) {
        return request(script, needs, era, processes, PATIENCE);
    }

    static LaneRequest request(
            Path script, Set<Need> needs, Era era, Processes processes, Duration timeout) {
        Comparison comparison =
                new Comparison(
                        "test/program",
                        Path.of("program.toml"),
                        "a program",
                        "what it does",
                        script,
                        List.of(),
                        StandardInput.EMPTY,
                        Optional.empty(),
                        new Port.Compiled("none.Such"),
                        Optional.empty(),
                        false,
                        needs,
                        new MatchRules(List.of(), List.of(), List.of()),
                        List.of(),
                        Optional.empty());
        return new LaneRequest(
                comparison,
                era,
                processes,
                GilChoice.ON,
                OptionalInt.empty(),
                1,
                1,
                timeout,
                Optional.empty());
    }

    static ExceptionInfo exception(LaneRun run) {
        return Objects.requireNonNull(run.exception(), "the program ended without an exception");
    }

    static List<String> stdout(LaneRun run) {
        return texts(run, Stream.STDOUT);
    }

    static List<String> stderr(LaneRun run) {
        return texts(run, Stream.STDERR);
    }

    private static List<String> texts(LaneRun run, Stream stream) {
        return run.output().stream()
                .filter(line -> line.stream() == stream)
                .map(OutputLine::text)
                .toList();
    }

    @Override
    public void close() {
        lane.close();
    }
}
