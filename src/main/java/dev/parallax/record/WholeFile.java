package dev.parallax.record;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Writes files that are whole or not there. Any thread may use it. */
public final class WholeFile {
    private WholeFile() {}

    /**
     * Writes a text as UTF-8, making the file's folder if need be. Whoever reads the file meanwhile
     * sees the old one or the new one, never a part.
     *
     * @throws IOException if the folder or the file can't be written
     */
    public static void write(Path file, String text) throws IOException {
        Path whole = file.toAbsolutePath();
        Path folder = whole.getParent();
        if (folder == null) {
            throw new IOException(file + ": is no place for a record. Name a file.");
        }
        Files.createDirectories(folder);
        // Not createTempFile: that one's files can be read by their owner alone.
        Path part = folder.resolve("." + whole.getFileName() + "." + System.nanoTime() + ".part");
        try {
            Files.writeString(part, text, StandardOpenOption.CREATE_NEW);
            move(part, whole);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static void move(Path part, Path file) throws IOException {
        try {
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
