package dev.parallax.lane.python;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The Python files of Parallax itself, which interpreters need as files on disk. */
public final class PythonFiles {
    /** The resource that names all the others, one a line, in the same folder. */
    private static final String INDEX = "files.txt";

    private PythonFiles() {}

    /**
     * Writes the files below a folder, unless the same ones are there already. Safe against other
     * threads and processes that do so at the same time.
     *
     * @param workDir where Parallax keeps what it unpacks
     * @return the folder that holds {@code parallax_lane} and {@code parallax_main.py}
     * @throws IOException if the folder can't be written
     */
    public static Path unpack(Path workDir) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (String name : names()) {
            files.put(name, read(name));
        }
        Path target = workDir.resolve("python").resolve(Digests.of(files.values()));
        return AtomicFolder.make(target, folder -> write(files, folder));
    }

    /** Returns the names in the index. */
    static List<String> names() throws IOException {
        return new String(read(INDEX), StandardCharsets.UTF_8).lines().toList();
    }

    private static void write(Map<String, byte[]> files, Path folder) throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(folder.resolve(file.getKey()).getParent());
            Files.write(path, file.getValue());
        }
    }

    private static byte[] read(String name) throws IOException {
        try (InputStream in = PythonFiles.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("Parallax's own file " + name + " is missing from its jar");
            }
            return in.readAllBytes();
        }
    }
}
