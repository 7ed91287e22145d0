package dev.parallax.conformance;

import dev.parallax.lane.python.AtomicFolder;
import dev.parallax.lane.python.Digests;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** This package's own files. */
final class Resources {
    private Resources() {}

    /** Returns a file's lines, but for empty ones and comments. */
    static List<String> lines(String name) throws IOException {
        return new String(read(name), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    /** Writes the Python files below a folder, unless they are there, and returns theirs. */
    static Path unpackPython(Path workDir) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (String name : lines("files.txt")) {
            files.put(name, read(name));
        }
        Path target = workDir.resolve("conformance").resolve(Digests.of(files.values()));
        return AtomicFolder.make(
                target,
                folder -> {
                    for (Map.Entry<String, byte[]> file : files.entrySet()) {
                        Files.write(folder.resolve(file.getKey()), file.getValue());
                    }
                });
    }

    private static byte[] read(String name) throws IOException {
        try (InputStream in = Resources.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("Parallax's own file " + name + " is missing from its jar");
            }
            return in.readAllBytes();
        }
    }
}
