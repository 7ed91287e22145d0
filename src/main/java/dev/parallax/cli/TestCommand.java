package dev.parallax.cli;

import dev.parallax.lane.LaneUnavailableException;
import dev.parallax.lane.cpython.Interpreters;
import dev.parallax.lane.python.AtomicFolder;
import dev.parallax.testing.pytest.KnownTests;
import dev.parallax.testing.pytest.PytestRun;
import dev.parallax.testing.pytest.PytestSides;
import dev.parallax.testing.pytest.Rows;
import dev.parallax.testing.pytest.SideResult;
import dev.parallax.testing.pytest.SourcePackage;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Runs Python test files against the original and against its Java port. */
@Command(
        name = "test",
        description = {
            "Runs Python test files against the original and its port, test by test.",
            "By pytest, against the Python original on CPython and against the targets.",
            "0 if every test agrees, 1 if one differs or fails, 2 if none called the port."
        },
        sortOptions = false)
final class TestCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private Parallax parallax;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "Test files, folders, or node ids such as test_a.py::test_b.")
    private List<String> files = List.of();

    @Option(
            names = "--target",
            required = true,
            paramLabel = "TARGET",
            description =
                    "java:CLASS,…=MODULE: Java classes that stand for a Python module, the class's"
                        + " name in Python's spelling by default; java:FILE.java=MODULE: a source"
                        + " file; graalpy: the original on GraalPy; cpython: the original, which"
                        + " runs anyway. Once for each.")
    private List<String> targets = List.of();

    @Option(
            names = "--classpath",
            paramLabel = "PATH",
            defaultValue = "",
            description =
                    "Where the classes are (default: target/classes, build/classes/java/main).")
    private String classPath = "";

    @Option(
            names = "--path",
            paramLabel = "DIR",
            description = "Where Python modules are, besides here, src and the tests' folders.")
    private List<Path> path = List.of();

    @Option(
            names = "--sdist",
            paramLabel = "NAME==VERSION",
            description = "Files are those of this package's source distribution on PyPI.")
    private @Nullable String sdist;

    @Option(names = "-k", paramLabel = "EXPR", description = "Runs only what pytest's -k chooses.")
    private @Nullable String chosen;

    @Option(
            names = "--known",
            paramLabel = "FILE",
            description = {
                "Tests that must come out differently on the port, one a line:",
                "'failed tests/test_a.py::test_b # the reason'."
            })
    private @Nullable Path known;

    @Option(
            names = "--fallback",
            paramLabel = "python",
            description = "The original lends what the port has not; all of that is listed.")
    private @Nullable String fallback;

    @Option(
            names = "--test-timeout",
            paramLabel = "SECONDS",
            defaultValue = "60",
            description = "Ends a test after so long; 60 by default.")
    private int seconds;

    @Option(
            names = "--python",
            paramLabel = "PATH",
            description = "Another CPython than the bundled one.")
    private @Nullable String python;

    @Option(
            names = {"-v", "--verbose"},
            description = "Lists the tests that agree, too.")
    private boolean verbose;

    @Option(names = "--json", paramLabel = "FILE", description = "Writes every result as JSON.")
    private @Nullable Path json;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (seconds < 1) {
            throw new UserError("--test-timeout " + seconds + ": give 1 second or more.");
        }
        if (fallback != null && !fallback.equals("python")) {
            throw new UserError("--fallback " + fallback + ": only python can lend anything.");
        }
        WantedFile.check("--json", json);
        KnownTests declared = KnownFile.read(known);
        Path workDir = parallax.home().state();
        Path compiled = Files.createTempDirectory(workDir, "test-port");
        try (Interrupts _ = new Interrupts()) {
            TestTargets targets = TestTargets.of(this.targets, classPath, compiled);
            Rows rows = Rows.of(run(targets, workDir), declared);
            new TestTable(parallax.screen(), verbose).show(rows);
            if (json != null) {
                TestJson.write(json, rows);
            }
            return code(rows);
        } catch (LaneUnavailableException e) {
            throw new UserError(String.valueOf(e.getMessage()), ExitCode.NOTHING_RAN);
        } finally {
            AtomicFolder.delete(compiled);
        }
    }

    private static int code(Rows rows) {
        if (!rows.showSomething()) {
            return ExitCode.NOTHING_RAN;
        }
        boolean whole = rows.sides().stream().allMatch(side -> side.trouble().isEmpty());
        return rows.pass() && whole ? ExitCode.OK : ExitCode.DIVERGENCE;
    }

    private List<SideResult> run(TestTargets targets, Path workDir)
            throws IOException, InterruptedException, LaneUnavailableException {
        Interpreters pythons = new Interpreters(workDir, Optional.ofNullable(python));
        PytestRun run = plan(targets, workDir, pythons);
        PytestSides sides = new PytestSides(workDir, pythons);
        List<SideResult> results = new ArrayList<>();
        results.add(sides.cpython(run));
        new TestsFound(files, chosen)
                .check(results.getFirst(), sides.unknown(targets.modules().keySet()));
        for (String side : targets.sides()) {
            results.add(side.equals("java") ? sides.java(run) : sides.graalpy(run));
        }
        return results;
    }

    private PytestRun plan(TestTargets targets, Path workDir, Interpreters pythons)
            throws InterruptedException, LaneUnavailableException {
        Path folder = folder(workDir, pythons);
        List<Path> modules = new ArrayList<>(path.stream().map(Path::toAbsolutePath).toList());
        modules.add(folder);
        modules.add(folder.resolve("src"));
        for (String file : files) {
            if (!Files.exists(folder.resolve(file.replaceFirst("::.*", "")))) {
                throw new UserError(file + ": no such file or folder in " + folder + ".");
            }
        }
        return new PytestRun(
                folder,
                files,
                modules,
                chosen == null ? List.of() : List.of("-k", chosen),
                targets.modules(),
                targets.classPath(),
                Duration.ofSeconds(seconds),
                fallback != null);
    }

    private Path folder(Path workDir, Interpreters pythons)
            throws InterruptedException, LaneUnavailableException {
        if (sdist == null) {
            return Path.of("").toAbsolutePath();
        }
        try {
            return new SourcePackage(sdist).folder(workDir, pythons);
        } catch (IllegalArgumentException e) {
            throw new UserError("--sdist " + e.getMessage() + ".");
        }
    }
}
