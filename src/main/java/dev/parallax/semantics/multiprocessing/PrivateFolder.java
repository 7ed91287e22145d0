package dev.parallax.semantics.multiprocessing;

import dev.parallax.semantics.interpreter.Interpreter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder for sockets and shared memory that only this user may enter; gone at the end. */
final class PrivateFolder {
    private static final Path MEMORY = Path.of("/dev/shm");

    private final Path path;

    PrivateFolder(Interpreter py) {
        try {
            path =
                    Files.isWritable(MEMORY)
                            ? Files.createTempDirectory(MEMORY, "parallax-")
                            : Files.createTempDirectory("parallax-");
        } catch (IOException e) {
            throw new UncheckedIOException("no folder for what processes share", e);
        }
        py.exitHandlers().add(this::delete);
        // A program that is ended by a signal leaves nothing behind either.
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(this::delete));
    }

    static PrivateFolder of(Interpreter py) {
        return py.module(PrivateFolder.class, PrivateFolder::new);
    }

    Path resolve(String name) {
        return path.resolve(name);
    }

    private void delete() {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(path)) {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(path);
        } catch (IOException e) {
            // It is gone, or somebody still writes there: nothing that the program should hear of.
        }
    }
}
