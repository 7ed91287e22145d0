package dev.parallax.fuzz;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A second semantics library beside the real one, with one source changed. */
final class MutantLibrary extends ClassLoader {
    private static final String LIBRARY = "dev.parallax.semantics.";
    private static final Path SOURCES =
            Path.of("src", "main", "java", "dev", "parallax", "semantics");

    private final Map<String, byte[]> changed;

    private MutantLibrary(Map<String, byte[]> changed) {
        super(MutantLibrary.class.getClassLoader());
        this.changed = changed;
    }

    static MutantLibrary of(Mutant mutant) throws IOException {
        String source = Files.readString(SOURCES.resolve(mutant.file() + ".java"));
        StringWriter messages = new StringWriter();
        String path = "dev/parallax/semantics/" + mutant.file();
        Map<String, byte[]> classes =
                new JavaBatch().compileAll(Map.of(path, mutant.seed(source)), messages);
        if (classes.isEmpty()) {
            throw new AssertionError(mutant + " is not compiled: " + messages);
        }
        return new MutantLibrary(classes);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        boolean own =
                name.startsWith(LIBRARY)
                        || name.matches("dev\\.parallax\\.fuzz\\.[A-Za-z]+Program");
        if (!own) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded != null ? loaded : define(name);
        }
    }

    private Class<?> define(String name) throws ClassNotFoundException {
        byte[] bytes = changed.get(name);
        try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
            if (bytes == null && in != null) {
                bytes = in.readAllBytes();
            }
        } catch (IOException e) {
            throw new ClassNotFoundException(name, e);
        }
        if (bytes == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes, 0, bytes.length);
    }
}
