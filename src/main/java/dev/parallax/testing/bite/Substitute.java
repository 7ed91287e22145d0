package dev.parallax.testing.bite;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder in which a module reads otherwise than in its own. All that stands beside the module is
 * there as well: a mutant that lacks what the module reads would be noticed for nothing.
 */
final class Substitute {
    private Substitute() {}

    /**
     * Makes one.
     *
     * @param folder what it is made in
     * @param file the module's file, which stays as it is
     * @param source what it reads like instead
     */
    static Path of(Path folder, Path file, String source) throws IOException {
        Path made = Files.createTempDirectory(folder, "python");
        Path module = file.toAbsolutePath().normalize();
        for (Path each : children(module.resolveSibling("."))) {
            Path name = each.getFileName();
            if (!each.equals(module) && !name.toString().equals("__pycache__")) {
                stand(made.resolve(name), each);
            }
        }
        Files.writeString(made.resolve(module.getFileName()), source);
        return made;
    }

    private static List<Path> children(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder.normalize())) {
            return all.toList();
        }
    }

    /** Links; where that is not allowed, as on some Windows, copies. */
    private static void stand(Path link, Path target) throws IOException {
        try {
            Files.createSymbolicLink(link, target);
        } catch (UnsupportedOperationException | FileSystemException e) {
            copy(link, target);
        }
    }

    private static void copy(Path to, Path from) throws IOException {
        Files.copy(from, to);
        if (Files.isDirectory(from)) {
            for (Path each : children(from)) {
                copy(to.resolve(each.getFileName()), each);
            }
        }
    }
}
