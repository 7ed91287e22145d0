package dev.parallax.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Makes folders that no other command has, though it may have begun in the same second. */
final class NewFolder {
    private NewFolder() {}

    /**
     * Makes one, and its parents if they are missing.
     *
     * @param name what it is called, unless that is there already: then {@code name_2} and so on
     */
    static Path in(Path parent, String name) throws IOException {
        Files.createDirectories(parent);
        Path folder = parent.resolve(name);
        for (int number = 2; ; number++) {
            try {
                return Files.createDirectory(folder);
            } catch (FileAlreadyExistsException e) {
                folder = parent.resolve(name + "_" + number);
            }
        }
    }
}
