package dev.parallax.fuzz;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/**
 * A second semantics library beside the host's, and programs that use it, in one class loader: only
 * bodies in the library's own module can be rewritten.
 */
final class LibraryLoader extends ClassLoader {
    private static final String LIBRARY = "dev.parallax.semantics.";

    private static final String INHERITED = "dev.parallax.fuzz.program.";

    private final Map<String, byte[]> classes;

    /**
     * Makes one.
     *
     * @param classes class files by name: programs, and what replaces a part of the library
     */
    LibraryLoader(Map<String, byte[]> classes) {
        super(LibraryLoader.class.getClassLoader());
        this.classes = Map.copyOf(classes);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        boolean own =
                classes.containsKey(name) || name.startsWith(LIBRARY) || name.startsWith(INHERITED);
        if (!own) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded != null ? loaded : define(name);
        }
    }

    private Class<?> define(String name) throws ClassNotFoundException {
        try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
            if (in == null) {
                throw new ClassNotFoundException(name);
            }
            byte[] bytes = in.readAllBytes();
            return defineClass(name, bytes, 0, bytes.length);
        } catch (IOException e) {
            throw new ClassNotFoundException(name, e);
        }
    }

    /** The engine that rewrites bodies reads them here. */
    @Override
    public @Nullable InputStream getResourceAsStream(String name) {
        byte[] bytes = classes.get(name.replace('/', '.').replaceFirst("\\.class$", ""));
        return bytes == null ? super.getResourceAsStream(name) : new ByteArrayInputStream(bytes);
    }
}
