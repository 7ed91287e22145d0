package dev.parallax.manifest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes comparisons for tests.
 *
 * @param root the folder to write below
 */
record ComparisonFolders(Path root) {

    /** Writes a manifest whose first four lines are right, its script and its port. */
    void comparison(String folder, String stem, String fifthLine) throws IOException {
        write(folder + "/" + stem + ".py", "");
        write(folder + "/" + stem + ".java", "");
        write(
                folder + "/" + stem + ".toml",
                "title = 'T'\nshows = 'S'\nscript = '%1$s.py'\nport = '%1$s.java'\n%2$s\n"
                        .formatted(stem, fifthLine));
    }

    void write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, text);
    }
}
