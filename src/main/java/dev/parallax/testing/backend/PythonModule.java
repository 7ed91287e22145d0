package dev.parallax.testing.backend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A Python module under test. Each program loads it anew.
 *
 * <pre>{@code
 * PythonModule module = PythonModule.source("shop/orders.py", "def total(items): ...");
 * System.out.println(module.name()); // orders
 * }</pre>
 *
 * @param name its {@code __name__}
 * @param file its {@code __file__}, as tracebacks show it
 * @param source its text
 * @param path folders that come first in {@code sys.path}
 */
public record PythonModule(String name, String file, String source, List<Path> path) {
    /** Copies the folders. */
    public PythonModule {
        path = List.copyOf(path);
    }

    /**
     * Reads a file; modules beside it can be imported.
     *
     * @throws UncheckedIOException if it can't be read as UTF-8
     */
    public static PythonModule file(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        Path folder = absolute.getParent();
        try {
            return new PythonModule(
                    name(absolute.toString()),
                    absolute.toString(),
                    Files.readString(absolute),
                    folder == null ? List.of() : List.of(folder));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " can't be read: " + e.getMessage(), e);
        }
    }

    /** Makes one of a text, under the name of a file that need not exist. */
    public static PythonModule source(String file, String source) {
        return new PythonModule(name(file), file, source, List.of());
    }

    private static String name(String file) {
        String last = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
        return last.endsWith(".py") ? last.substring(0, last.length() - 3) : last;
    }
}
