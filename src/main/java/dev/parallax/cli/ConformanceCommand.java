package dev.parallax.cli;

import dev.parallax.conformance.Conformance;
import dev.parallax.conformance.Suite;
import dev.parallax.conformance.TestFolder;
import dev.parallax.conformance.TestResult;
import dev.parallax.conformance.TestResult.Verdict;
import dev.parallax.lane.LaneUnavailableException;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** Runs CPython's own tests against the Java classes. */
@Command(
        name = "conformance",
        description = {
            "Runs CPython's own tests on GraalPy against the Java classes.",
            "0 if every applicable test passes, 1 if one fails, 2 if there are no tests."
        })
final class ConformanceCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private Parallax parallax;

    @Option(
            names = "--tests",
            paramLabel = "DIR",
            description =
                    "CPython's package 'test', or the folder it is in; the bundled one by default.")
    private @Nullable Path tests;

    @Option(
            names = "--only",
            paramLabel = "PATTERN",
            defaultValue = "*",
            description = "Runs MODULE.CLASS.TEST, '*' for any text: '*.FutureTests.*'.")
    private String only = "*";

    @Option(names = "--json", paramLabel = "FILE", description = "Writes every result as JSON.")
    private @Nullable Path json;

    @Option(
            names = "--test-timeout",
            paramLabel = "SECONDS",
            defaultValue = "60",
            description = "Ends a test after so long; 60 by default.")
    private int seconds;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (seconds < 1) {
            throw new UserError("--test-timeout " + seconds + ": give 1 second or more.");
        }
        WantedFile.check("--json", json);
        TestFolder folder = folder();
        Conformance conformance =
                new Conformance(parallax.home().state(), folder, Duration.ofSeconds(seconds));
        ConformanceTable table = new ConformanceTable(parallax.screen());
        List<TestResult> all = new ArrayList<>();
        List<Suite> suites = conformance.suites().stream().filter(this::mayContain).toList();
        for (Suite suite : suites) {
            table.begins(suite, suites.indexOf(suite) + 1, suites.size());
            List<TestResult> results = new ArrayList<>();
            conformance.run(suite, only, results::add);
            if (!results.isEmpty()) {
                if (all.isEmpty()) {
                    table.head(folder.version().orElse(""));
                }
                table.row(suite, results);
            }
            all.addAll(results);
        }
        if (all.isEmpty()) {
            throw new UserError(
                    "--only "
                            + only
                            + ": no test has such a name; try 'test_concurrent_futures.*'.");
        }
        table.missing(conformance.missing().stream().filter(this::mayContain).toList());
        table.details(all);
        if (json != null) {
            ConformanceJson.write(json, all);
        }
        boolean failed = all.stream().anyMatch(result -> result.verdict() == Verdict.FAILED);
        return failed ? ExitCode.DIVERGENCE : ExitCode.OK;
    }

    /** Looks at the pattern's part before the first star, which is cheaper than a process. */
    private boolean mayContain(Suite suite) {
        String start = only.contains("*") ? only.substring(0, only.indexOf('*')) : only;
        String name = suite.name() + ".";
        return name.startsWith(start) || start.startsWith(name);
    }

    private TestFolder folder() throws IOException {
        try {
            return tests != null
                    ? TestFolder.named(tests)
                    : TestFolder.bundled(parallax.home().state());
        } catch (LaneUnavailableException e) {
            throw new UserError(
                    String.valueOf(e.getMessage()),
                    tests != null ? ExitCode.BAD_INPUT : ExitCode.NOTHING_RAN);
        }
    }
}
