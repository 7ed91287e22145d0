package dev.parallax.testing.pytest;

import dev.parallax.lane.LaneUnavailableException;
import dev.parallax.lane.python.AtomicFolder;
import dev.parallax.lane.python.Packages;
import dev.parallax.lane.python.PythonCommand;
import dev.parallax.lane.python.PythonSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Runs a test suite on one side after the other. For one thread. */
public final class PytestSides {
    private static final Duration INSTALL_LIMIT = Duration.ofMinutes(3);
    private static final int MOST_PROCESSES = 20;

    private final Path workDir;
    private final PythonSource pythons;
    private final Packages packages;
    private JsonNode shapes = JsonNodeFactory.instance.objectNode();

    /**
     * Starts nothing yet.
     *
     * @param workDir where Parallax keeps what it unpacks and installs
     * @param pythons finds the CPython to use
     */
    public PytestSides(Path workDir, PythonSource pythons) {
        this.workDir = workDir.toAbsolutePath();
        this.pythons = pythons;
        packages = new Packages("pytest", "pytest.txt", workDir, pythons, INSTALL_LIMIT);
    }

    /**
     * Runs the tests on CPython, against the original, and learns the shape of the modules that a
     * port stands for.
     *
     * @throws LaneUnavailableException if there is no CPython or no pytest
     */
    public SideResult cpython(PytestRun run)
            throws IOException, InterruptedException, LaneUnavailableException {
        PythonCommand python = pythons.find();
        ResultLines lines = new ResultLines();
        String trouble =
                all(
                        run,
                        lines,
                        (session, settings) -> {
                            ProcessBuilder builder =
                                    python.process(
                                            workDir,
                                            List.of(session.toString(), settings.toString()));
                            builder.environment().put("PYTHONHASHSEED", "0");
                            return builder;
                        });
        shapes = lines.shapes();
        return lines.result("cpython", trouble);
    }

    /** Returns the modules among these that no test imported on CPython. */
    public List<String> unknown(Iterable<String> modules) {
        List<String> unknown = new ArrayList<>();
        modules.forEach(
                name -> {
                    if (!shapes.has(name)) {
                        unknown.add(name);
                    }
                });
        return unknown;
    }

    /** Runs the tests on GraalPy, against the original. */
    public SideResult graalpy(PytestRun run)
            throws IOException, InterruptedException, LaneUnavailableException {
        PytestRun bare =
                new PytestRun(
                        run.folder(),
                        run.files(),
                        run.path(),
                        run.arguments(),
                        Map.of(),
                        "",
                        run.limit(),
                        false);
        return virtual("graalpy", bare);
    }

    /** Runs the tests on GraalPy, against the port; the original was run before. */
    public SideResult java(PytestRun run)
            throws IOException, InterruptedException, LaneUnavailableException {
        SideResult found = virtual("java", run);
        String version = "Java " + Runtime.version().feature() + " under " + found.version();
        return new SideResult("java", version, found.tests(), found.fallen(), found.trouble());
    }

    private SideResult virtual(String side, PytestRun run)
            throws IOException, InterruptedException, LaneUnavailableException {
        ResultLines lines = new ResultLines();
        String trouble = all(run, lines, (session, file) -> jvm(run, session, file));
        return lines.result(side, trouble);
    }

    private static ProcessBuilder jvm(PytestRun run, Path session, Path settings) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xlog:disable"));
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("--sun-misc-unsafe-memory-access=allow");
        String cache = System.getProperty("parallax.aot");
        if (cache != null) {
            command.add("-XX:AOTCache=" + cache);
        }
        String own = absolute(System.getProperty("java.class.path"));
        String all = run.classPath().isEmpty() ? own : own + File.pathSeparator + run.classPath();
        command.addAll(List.of("-cp", all, ChildMain.class.getName()));
        command.addAll(List.of(session.toString(), settings.toString()));
        return new ProcessBuilder(command);
    }

    /** The process runs in the tests' folder, not in ours. */
    private static String absolute(String classPath) {
        return Arrays.stream(classPath.split(File.pathSeparator))
                .map(part -> Path.of(part).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Starts processes until no test is left; each but the first goes on after a lost one. */
    private String all(PytestRun run, ResultLines lines, Starter starter)
            throws IOException, InterruptedException, LaneUnavailableException {
        Session session = Session.unpack(workDir, packages.folder());
        Path folder = Files.createTempDirectory(workDir, "pytest-run");
        String trouble = "";
        try {
            Child child = new Child(lines, run.limit());
            for (int n = 0; n < MOST_PROCESSES && !lines.ended() && trouble.isEmpty(); n++) {
                Path settings = folder.resolve("settings.json");
                Path results = folder.resolve("results.txt");
                Path bytecode = workDir.resolve("bytecode").resolve("pytest");
                session.write(settings, run, shapes, lines.done(), results, bytecode);
                ProcessBuilder builder = starter.process(session.main(), settings);
                builder.directory(run.folder().toFile());
                trouble = child.run(builder, results, folder.resolve("log.txt"));
            }
        } finally {
            AtomicFolder.delete(folder);
        }
        return trouble;
    }

    /** Makes the process of a session and its settings. */
    private interface Starter {
        ProcessBuilder process(Path session, Path settings);
    }
}
