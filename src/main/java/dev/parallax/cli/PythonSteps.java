package dev.parallax.cli;

import dev.parallax.lane.LaneUnavailableException;
import dev.parallax.lane.cpython.Interpreters;
import dev.parallax.lane.python.ShortCommand;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs {@code semantics_bench.py} on a Python and reads what it measured. */
final class PythonSteps {
    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final String SCRIPT = script();
    private static final String LAUNCHER = "com.oracle.graal.python.shell.GraalPythonMain";

    private PythonSteps() {}

    /** Measures the bundled CPython, or whichever the cpython lane would take. */
    static Map<String, Double> cpython(Path workDir) throws InterruptedException {
        try {
            List<String> arguments = List.of("-I", "-c", SCRIPT, "1");
            return read(
                    new Interpreters(workDir, Optional.empty()).find().process(workDir, arguments));
        } catch (LaneUnavailableException | IOException e) {
            return Map.of();
        }
    }

    /** Measures GraalPy in a JVM of its own; interpreted unless the JDK brings its compiler. */
    static Map<String, Double> graalpy() throws InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xlog:disable", "--enable-native-access=ALL-UNNAMED"));
        command.add("--sun-misc-unsafe-memory-access=allow");
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), LAUNCHER));
        command.addAll(List.of("-B", "-c", SCRIPT, "0.05"));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("PYTHON"));
        try {
            return read(builder);
        } catch (IOException e) {
            return Map.of();
        }
    }

    private static Map<String, Double> read(ProcessBuilder process)
            throws IOException, InterruptedException {
        Map<String, Double> nanos = new HashMap<>();
        for (String line : ShortCommand.run(process, LIMIT).output().lines().toList()) {
            String[] words = line.split(" ", -1);
            if (words.length == 2 && words[1].matches("[0-9.e+]+")) {
                nanos.put(words[0], Double.valueOf(words[1]));
            }
        }
        return nanos;
    }

    private static String script() {
        try (InputStream in = PythonSteps.class.getResourceAsStream("semantics_bench.py")) {
            if (in == null) {
                throw new IllegalStateException("semantics_bench.py is missing in the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
