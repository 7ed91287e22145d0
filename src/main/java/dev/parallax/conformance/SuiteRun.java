package dev.parallax.conformance;

import dev.parallax.conformance.RawResult.Outcome;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Runs one suite in as many processes as its hanging tests ask for. */
final class SuiteRun {
    private static final int MOST_PROCESSES = 20;

    private final Path tests;
    private final Path adapters;
    private final Suite suite;
    private final Duration limit;
    private final String wanted;
    private final List<String> left;

    /**
     * Starts nothing yet.
     *
     * @param tests the folder that CPython's tests lie in
     * @param adapters the folder with this package's Python files
     * @param limit how long a test may take
     * @param wanted which tests run, {@code *} standing for any text
     * @param left which of them don't
     */
    SuiteRun(
            Path tests,
            Path adapters,
            Suite suite,
            Duration limit,
            String wanted,
            List<String> left) {
        this.tests = tests;
        this.adapters = adapters;
        this.suite = suite;
        this.limit = limit;
        this.wanted = wanted;
        this.left = left;
    }

    /** Runs it and passes on what the tests show, as it comes. */
    void run(Consumer<RawResult> sink) throws IOException, InterruptedException {
        Set<String> done = new LinkedHashSet<>();
        boolean incomplete = true;
        for (int turn = 0; incomplete && turn < MOST_PROCESSES; turn++) {
            int before = done.size();
            incomplete = once(done, sink) && done.size() > before;
        }
        if (incomplete) {
            String text = "Gave up after %d processes.".formatted(MOST_PROCESSES);
            sink.accept(new RawResult("(process)", Outcome.FAILED, text));
        }
    }

    /** Runs what is not done in one process, and says whether it left something. */
    private boolean once(Set<String> done, Consumer<RawResult> sink)
            throws IOException, InterruptedException {
        Path log = Files.createTempFile("parallax-conformance", ".log");
        Process child = new ProcessBuilder(command(done)).redirectError(log.toFile()).start();
        try (BufferedReader lines = child.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                RawResult.parse(line)
                        .ifPresent(
                                result -> {
                                    done.add(suite.name() + "." + result.test());
                                    sink.accept(result);
                                });
            }
            int code = child.waitFor();
            if (code != 0 && code != Watch.INCOMPLETE) {
                String text = "The process ended with " + code + ".\n" + Files.readString(log);
                sink.accept(new RawResult("(process)", Outcome.FAILED, text));
            }
            return code == Watch.INCOMPLETE;
        } finally {
            child.destroyForcibly();
            Files.deleteIfExists(log);
        }
    }

    private List<String> command(Set<String> done) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xlog:disable"));
        command.addAll(
                List.of(
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.add(ChildMain.class.getName());
        command.addAll(List.of(tests.toString(), adapters.toString()));
        command.addAll(List.of(suite.name(), suite.adapter()));
        command.addAll(List.of(Long.toString(limit.toSeconds()), wanted));
        command.addAll(left);
        command.add("--");
        command.addAll(done);
        return command;
    }
}
