package dev.parallax.testing.cpython;

import dev.parallax.lane.LaneUnavailableException;
import dev.parallax.lane.cpython.Interpreters;
import dev.parallax.lane.python.PythonCommand;
import dev.parallax.testing.backend.LiveBackend;
import dev.parallax.testing.backend.Protocol;
import dev.parallax.testing.backend.PythonModule;
import dev.parallax.testing.value.Wire;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;

/**
 * CPython processes that are used again for program after program, each with a fresh load of its
 * module. One in which a program left threads or changed the library is ended.
 *
 * <p>Safe for use by any number of threads; nothing is started before it is needed.
 *
 * <pre>{@code
 * try (CpythonBackends cpython = CpythonBackends.create(1)) {
 *     LiveBackend side = cpython.of(PythonModule.file(Path.of("orders.py")));
 * }
 * }</pre>
 */
public final class CpythonBackends implements AutoCloseable {
    private final Interpreters interpreters;
    private final Path workDir;
    private final Semaphore permits;
    private final ConcurrentLinkedDeque<Child> idle = new ConcurrentLinkedDeque<>();
    private final List<String> discarded = new CopyOnWriteArrayList<>();
    private @Nullable Path folder;

    private CpythonBackends(Path workDir, int poolSize) {
        this.workDir = workDir;
        interpreters = new Interpreters(workDir, Optional.empty());
        permits = new Semaphore(poolSize, true);
    }

    /**
     * Makes a pool of at most that many processes.
     *
     * @param poolSize at least 1
     */
    public static CpythonBackends create(int poolSize) {
        return new CpythonBackends(Path.of("target", "parallax").toAbsolutePath(), poolSize);
    }

    /** Returns why there is no CPython, in one line; empty if there is one. */
    public Optional<String> missing() {
        try {
            python();
            return Optional.empty();
        } catch (LaneUnavailableException e) {
            return Optional.of(e.getMessage() == null ? "no CPython" : e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of("interrupted while looking for CPython");
        }
    }

    private PythonCommand python() throws LaneUnavailableException, InterruptedException {
        return interpreters.find();
    }

    /** Returns the side that runs programs against this module. */
    public LiveBackend of(PythonModule module) {
        return new CpythonBackend(this, module);
    }

    /** Returns a sentence for each process that was ended, with what made it unfit for more. */
    public List<String> discarded() {
        return List.copyOf(discarded);
    }

    Child take() throws IOException, InterruptedException {
        permits.acquire();
        try {
            return lend();
        } catch (IOException | InterruptedException | RuntimeException e) {
            permits.release();
            throw e;
        }
    }

    void giveBack(Child child) {
        idle.push(child);
        permits.release();
    }

    void discard(Child child, String why) {
        end(child, why);
        permits.release();
    }

    /** Takes one beyond the pool's size: a session may last while others ask for programs. */
    Child lend() throws IOException, InterruptedException {
        Child child = idle.poll();
        try {
            return child == null ? Child.start(python(), folder()) : child;
        } catch (LaneUnavailableException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    void returned(Child child) {
        idle.push(child);
    }

    void end(Child child, String why) {
        discarded.add("CPython process ended after a program: " + why);
        child.close();
    }

    private synchronized Path folder() throws IOException {
        if (folder == null) {
            Files.createDirectories(workDir);
            Path made = Files.createTempDirectory(workDir, "steps");
            Files.writeString(made.resolve(Protocol.PYTHON_FILE), Protocol.pythonSource());
            Files.writeString(made.resolve(Wire.PYTHON_FILE), Wire.pythonSource());
            folder = made;
        }
        return folder;
    }

    @Override
    public synchronized void close() {
        idle.forEach(Child::close);
        idle.clear();
        if (folder == null) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        folder = null;
    }
}
