package dev.parallax.semantics.multiprocessing;

import dev.parallax.semantics.errors.FileExistsError;
import dev.parallax.semantics.errors.FileNotFoundError;
import dev.parallax.semantics.errors.OSError;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** A file's bytes in memory, where the operating system has the memory that it shares by name. */
final class NamedMemory {
    private static final Path POSIX = Path.of("/dev/shm");
    private static final int NO_SUCH_FILE = 2;
    private static final int FILE_EXISTS = 17;

    private final Path path;
    private final Arena arena = Arena.ofShared();
    private final MemorySegment bytes;

    private NamedMemory(Path path, FileChannel channel, long size) throws IOException {
        this.path = path;
        bytes = channel.map(MapMode.READ_WRITE, 0, size, arena);
    }

    private static Path path(String name) {
        boolean shared = Files.isDirectory(POSIX);
        Path folder = shared ? POSIX : Path.of(System.getProperty("java.io.tmpdir"));
        return folder.resolve(name);
    }

    /** Makes one that this user alone may open. */
    static NamedMemory create(String name, long size) {
        Path path = path(name);
        boolean posix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] mine = {
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        };
        Set<OpenOption> how =
                Set.of(
                        StandardOpenOption.CREATE_NEW,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE);
        try (FileChannel channel =
                posix ? FileChannel.open(path, how, mine) : FileChannel.open(path, how)) {
            return new NamedMemory(path, channel, size);
        } catch (FileAlreadyExistsException e) {
            throw new FileExistsError(FILE_EXISTS, "File exists: '/" + name + "'");
        } catch (IOException e) {
            throw new OSError("can't make shared memory: " + e.getMessage());
        }
    }

    static NamedMemory open(String name) {
        Path path = path(name);
        try (FileChannel channel =
                FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            return new NamedMemory(path, channel, channel.size());
        } catch (NoSuchFileException e) {
            throw missing(path);
        } catch (IOException e) {
            throw new OSError("can't open shared memory: " + e.getMessage());
        }
    }

    private static FileNotFoundError missing(Path path) {
        return new FileNotFoundError(
                NO_SUCH_FILE, "No such file or directory: '/" + path.getFileName() + "'");
    }

    MemorySegment bytes() {
        return bytes;
    }

    long size() {
        return bytes.byteSize();
    }

    synchronized void close() {
        if (arena.scope().isAlive()) {
            arena.close();
        }
    }

    void unlink() {
        if (!delete()) {
            throw missing(path);
        }
    }

    /** Says whether it was there. */
    boolean delete() {
        try {
            return Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException("can't delete shared memory", e);
        }
    }
}
