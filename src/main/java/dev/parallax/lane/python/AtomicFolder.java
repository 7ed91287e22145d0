package dev.parallax.lane.python;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Makes folders that are either complete or not there, whoever else makes them meanwhile. */
public final class AtomicFolder {
    private AtomicFolder() {}

    /**
     * Fills a folder.
     *
     * @param <E> what filling may throw besides
     */
    @FunctionalInterface
    public interface Filler<E extends Exception> {
        /** Writes everything below the folder given, which exists and is empty. */
        void fill(Path folder) throws IOException, E;
    }

    /**
     * Makes a folder under another name, then renames it; does nothing if it exists.
     *
     * @return the folder
     * @throws IOException if it can't be written
     * @throws E if filling failed; then nothing is left
     */
    public static <E extends Exception> Path make(Path target, Filler<E> filler)
            throws IOException, E {
        if (Files.isDirectory(target)) {
            return target;
        }
        Path parent = target.toAbsolutePath().getParent();
        Files.createDirectories(parent);
        Path draft = Files.createTempDirectory(parent, "unfinished-");
        try {
            filler.fill(draft);
            publish(draft, target);
        } finally {
            delete(draft);
        }
        return target;
    }

    private static void publish(Path draft, Path target) throws IOException {
        try {
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            // Somebody else was faster, with the same content.
            if (!Files.isDirectory(target)) {
                throw e;
            }
        }
    }

    /** Deletes a folder and all below it, if it exists; links are deleted, not followed. */
    public static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> paths;
        try (Stream<Path> walk = Files.walk(folder)) {
            paths = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : paths) {
            Files.deleteIfExists(path);
        }
    }
}
