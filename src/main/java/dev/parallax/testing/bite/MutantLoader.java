package dev.parallax.testing.bite;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.ProtectionDomain;
import java.util.Map;
import java.util.Set;

/** Loads the classes of a project anew, some of them changed; all others where they are. */
final class MutantLoader extends ClassLoader {
    static {
        registerAsParallelCapable();
    }

    private final Set<String> places;
    private final Map<String, byte[]> changed;
    private final Path folder;
    private final ProtectionDomain domain;

    /**
     * Makes one.
     *
     * @param like a class of the port
     * @param places where the project's classes are: theirs are loaded anew
     * @param changed class files by binary name
     * @param folder to which the changed ones are written, for those who read them as resources
     */
    MutantLoader(Class<?> like, Set<String> places, Map<String, byte[]> changed, Path folder)
            throws IOException {
        super(like.getClassLoader());
        this.places = places;
        this.changed = changed;
        this.folder = folder;
        domain = like.getProtectionDomain();
        for (Map.Entry<String, byte[]> one : changed.entrySet()) {
            Path file = folder.resolve(file(one.getKey()));
            Files.createDirectories(file.resolveSibling("."));
            Files.write(file, one.getValue());
        }
    }

    /** Returns where a class comes from, or an empty text. */
    static String place(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        return source == null ? "" : String.valueOf(source.getLocation());
    }

    private static String file(String type) {
        return type.replace('.', '/') + ".class";
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            Class<?> known = findLoadedClass(name);
            if (known != null) {
                return known;
            }
            byte[] code = code(name);
            return code == null
                    ? super.loadClass(name, resolve)
                    : defineClass(name, code, 0, code.length, domain);
        }
    }

    private byte @Nullable [] code(String name) throws ClassNotFoundException {
        byte[] other = changed.get(name);
        if (other != null) {
            return other;
        }
        URL found = getParent().getResource(file(name));
        if (found == null || places.stream().noneMatch(found.toString()::contains)) {
            return null;
        }
        try (InputStream in = found.openStream()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new ClassNotFoundException(name, e);
        }
    }

    @Override
    public @Nullable URL getResource(String name) {
        Path file = folder.resolve(name);
        if (!name.isEmpty() && Files.isRegularFile(file)) {
            try {
                return file.toUri().toURL();
            } catch (MalformedURLException e) {
                throw new IllegalStateException(e);
            }
        }
        return super.getResource(name);
    }
}
