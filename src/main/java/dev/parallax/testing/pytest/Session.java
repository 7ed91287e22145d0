package dev.parallax.testing.pytest;

import dev.parallax.lane.python.AtomicFolder;
import dev.parallax.lane.python.Digests;
import dev.parallax.testing.value.Wire;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The Python files of a session, on disk, and its settings.
 *
 * @param folder where the files are
 * @param packages where pytest is
 */
record Session(Path folder, Path packages) {
    private static final List<String> FILES =
            List.of(
                    "parallax_session.py",
                    "parallax_report.py",
                    "parallax_shape.py",
                    "parallax_bridge.py",
                    "parallax_names.py",
                    "parallax_missing.py",
                    "parallax_async.py",
                    "parallax_classes.py",
                    "parallax_errors.py",
                    "parallax_build.py",
                    "parallax_stand.py");

    static Session unpack(Path workDir, Path packages) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (String name : FILES) {
            files.put(name, read(name));
        }
        files.put(Wire.PYTHON_FILE, Wire.pythonSource().getBytes(StandardCharsets.UTF_8));
        Path target = workDir.resolve("pytest").resolve(Digests.of(files.values()));
        Path folder =
                AtomicFolder.make(
                        target,
                        draft -> {
                            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                                Files.write(draft.resolve(file.getKey()), file.getValue());
                            }
                        });
        return new Session(folder, packages);
    }

    private static byte[] read(String name) throws IOException {
        try (InputStream in = Session.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("Parallax's own file " + name + " is missing from its jar");
            }
            return in.readAllBytes();
        }
    }

    Path main() {
        return folder.resolve("parallax_session.py");
    }

    /** Writes the settings of one process. */
    void write(
            Path file,
            PytestRun run,
            JsonNode shapes,
            List<String> done,
            Path results,
            Path bytecode)
            throws IOException {
        ObjectNode settings = JsonNodeFactory.instance.objectNode();
        ArrayNode path = settings.putArray("path");
        path.add(packages.toString());
        run.path().forEach(folder -> path.add(folder.toAbsolutePath().toString()));
        add(settings.putArray("files"), run.files());
        add(settings.putArray("arguments"), run.arguments());
        add(settings.putArray("done"), done);
        ObjectNode modules = settings.putObject("modules");
        run.modules().forEach((name, classes) -> add(modules.putArray(name), classes));
        settings.set("shapes", shapes);
        settings.put("fallback", run.fallback());
        settings.put("limit", run.limit().toSeconds());
        settings.put("results", results.toString());
        settings.put("bytecode", bytecode.toString());
        Files.writeString(file, Wire.text(settings));
    }

    private static void add(ArrayNode array, List<String> items) {
        items.forEach(array::add);
    }
}
