package dev.parallax.testing;

import dev.parallax.testing.backend.Backend;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * Python sides for tests of any framework, started when they are first needed; GraalPy always,
 * CPython where there is one. Close it to end them.
 *
 * <p>Safe for use by any number of threads.
 *
 * <pre>{@code
 * try (Pythons pythons = Pythons.start()) {
 *     PyModule posix = pythons.module(Path.of("examples/posixpath/src/test/python/paths.py"));
 *     System.out.println(posix); // module paths
 * }
 * }</pre>
 */
public final class Pythons implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final RealSides sides = new RealSides(1);

    private Pythons() {}

    /** Makes them. */
    public static Pythons start() {
        return new Pythons();
    }

    /**
     * Returns the module of a file; other files of its folder can be imported.
     *
     * @throws IllegalArgumentException if there is no such file
     */
    public PyModule module(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException(
                    "no file " + file.toAbsolutePath() + "; name the Python module's file");
        }
        ModuleFile module = new ModuleFile(file);
        return new PyModule(module, () -> both(module), LIMIT);
    }

    private List<Backend> both(ModuleFile module) {
        return List.copyOf(sides.python(module, Set.of(Side.CPYTHON, Side.GRAALPY)));
    }

    @Override
    public void close() {
        sides.close();
    }
}
