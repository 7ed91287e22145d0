package dev.parallax.manifest;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Finds the manifests in a folder tree. */
final class ManifestFiles {
    private static final String EXTENSION = ".toml";

    private ManifestFiles() {}

    static boolean isManifest(Path file) {
        String name = name(file);
        return name.endsWith(EXTENSION) && !name.equals(TopicReader.FILE);
    }

    /**
     * Returns the manifests in a folder and the folders below it, in order. Hidden folders and
     * links to folders are passed over: neither is where somebody keeps comparisons, and links can
     * go round in circles.
     *
     * @throws ManifestException if a folder can't be read
     */
    static List<Path> below(Path folder) throws ManifestException {
        List<Path> files = new ArrayList<>();
        for (Path entry : entries(folder)) {
            if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
                files.addAll(below(entry));
            } else if (isManifest(entry)) {
                files.add(entry);
            }
        }
        return files;
    }

    private static List<Path> entries(Path folder) throws ManifestException {
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> stream =
                Files.newDirectoryStream(folder, entry -> !name(entry).startsWith("."))) {
            stream.forEach(entries::add);
        } catch (AccessDeniedException e) {
            throw Sources.problem(folder, "this folder can't be read: check its rights");
        } catch (IOException | DirectoryIteratorException e) {
            throw Sources.problem(folder, "this folder can't be read: " + e.getMessage());
        }
        entries.sort(null);
        return entries;
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
