package dev.parallax.fuzz;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Map;

/** Loads compiled programs; the engine that rewrites their bodies reads them as resources. */
final class BatchLoader extends ClassLoader {
    private final Map<String, byte[]> classes;

    /**
     * Makes one.
     *
     * @param classes class files by name
     * @param library loads the semantics library
     */
    BatchLoader(Map<String, byte[]> classes, ClassLoader library) {
        super(library);
        this.classes = Map.copyOf(classes);
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes = classes.get(name);
        if (bytes == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes, 0, bytes.length);
    }

    @Override
    public @Nullable InputStream getResourceAsStream(String name) {
        byte[] bytes = classes.get(name.replace('/', '.').replaceFirst("\\.class$", ""));
        return bytes == null ? super.getResourceAsStream(name) : new ByteArrayInputStream(bytes);
    }
}
