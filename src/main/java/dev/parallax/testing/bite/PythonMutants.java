package dev.parallax.testing.bite;

import dev.parallax.lane.LaneUnavailableException;
import dev.parallax.lane.cpython.Interpreters;
import dev.parallax.lane.python.PythonCommand;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Changes Python modules by CPython's {@code ast}: one node in each mutant. */
final class PythonMutants {
    private PythonMutants() {}

    /**
     * Returns all mutants of a module, in the order of its source.
     *
     * @throws AssertionError if the file is no Python, or there is no CPython to read it
     */
    static List<Mutant> of(Path file) throws IOException {
        Path script = Files.createTempFile("parallax-mutants", ".py");
        try {
            Files.write(script, resource());
            List<Mutant> all = new ArrayList<>();
            String name = String.valueOf(file.getFileName());
            for (JsonNode each : JsonMapper.shared().readTree(run(script, file))) {
                Place place =
                        new Place(
                                name,
                                each.get("line").intValue(),
                                each.get("change").stringValue());
                all.add(new Mutant.OfPython(place, file, each.get("source").stringValue()));
            }
            return all;
        } finally {
            Files.delete(script);
        }
    }

    private static String run(Path script, Path file) throws IOException {
        Path work = Path.of("target", "parallax").toAbsolutePath();
        try {
            PythonCommand python = new Interpreters(work, Optional.empty()).find();
            Process process =
                    python.process(
                                    Path.of("").toAbsolutePath(),
                                    List.of("-B", script.toString(), file.toString()))
                            .redirectError(ProcessBuilder.Redirect.INHERIT)
                            .start();
            String text =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new AssertionError(file + " can't be changed: CPython can't read it");
            }
            return text;
        } catch (LaneUnavailableException e) {
            throw new AssertionError(
                    "mutants of " + file + " need a CPython to make them: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static byte[] resource() throws IOException {
        try (InputStream in = PythonMutants.class.getResourceAsStream("mutants.py")) {
            if (in == null) {
                throw new FileNotFoundException("mutants.py is not on the class path");
            }
            return in.readAllBytes();
        }
    }
}
