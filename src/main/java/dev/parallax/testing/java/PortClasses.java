package dev.parallax.testing.java;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.security.CodeSource;
import java.security.ProtectionDomain;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The classes of a port, loaded anew for each program so that their static state is fresh: those
 * named, the classes nested in them, and what stands in the same folder or jar. Parallax's own and
 * those of other jars are shared.
 *
 * <p>Safe for use by any number of threads.
 */
final class PortClasses {
    private final List<Class<?>> classes;
    private final ClassLoader parent;
    private final List<String> folders;
    private final Map<String, Optional<byte[]>> code = new ConcurrentHashMap<>();

    PortClasses(List<Class<?>> classes) {
        this.classes = List.copyOf(classes);
        ClassLoader own = classes.isEmpty() ? null : classes.getFirst().getClassLoader();
        parent = own == null ? ClassLoader.getPlatformClassLoader() : own;
        folders = classes.stream().map(PortClasses::location).filter(f -> !f.isEmpty()).toList();
    }

    private static String location(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        return source == null || source.getLocation() == null
                ? ""
                : source.getLocation().toString();
    }

    /** Returns the classes, each loaded anew; those of the Java library as they are. */
    List<Class<?>> fresh() {
        if (folders.isEmpty()) {
            return classes;
        }
        Loader loader = new Loader(this);
        List<Class<?>> loaded = new ArrayList<>();
        for (Class<?> type : classes) {
            loaded.add(loader.loaded(type));
        }
        return loaded;
    }

    /** Returns the classes as they are. */
    List<Class<?>> shared() {
        return classes;
    }

    /** Returns the bytes of a class that is the port's; empty for any other. */
    private Optional<byte[]> code(String name) {
        return code.computeIfAbsent(name, this::read);
    }

    private Optional<byte[]> read(String name) {
        String file = name.replace('.', '/') + ".class";
        URL found = parent.getResource(file);
        if (found == null || !isOwn(name, found.toString(), file)) {
            return Optional.empty();
        }
        try (InputStream in = found.openStream()) {
            return Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isOwn(String name, String url, String file) {
        boolean nested =
                classes.stream()
                        .map(type -> type.getNestHost().getName())
                        .anyMatch(host -> name.equals(host) || name.startsWith(host + "$"));
        return nested || besides(url.substring(0, url.length() - file.length()));
    }

    private boolean besides(String folder) {
        String plain = folder.replaceFirst("^jar:", "").replaceFirst("!/$", "");
        return folders.contains(plain) && !plain.equals(location(PortClasses.class));
    }

    /** Loads the port's classes itself, all others where they are. */
    private static final class Loader extends ClassLoader {
        static {
            registerAsParallelCapable();
        }

        private final PortClasses port;
        private final @Nullable ProtectionDomain domain;

        Loader(PortClasses port) {
            super(port.parent);
            this.port = port;
            domain = port.classes.getFirst().getProtectionDomain();
        }

        Class<?> loaded(Class<?> type) {
            try {
                return loadClass(type.getName());
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException(type + " is gone", e);
            }
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            synchronized (getClassLoadingLock(name)) {
                Class<?> known = findLoadedClass(name);
                if (known != null) {
                    return known;
                }
                Optional<byte[]> bytes = port.code(name);
                if (bytes.isEmpty()) {
                    return super.loadClass(name, resolve);
                }
                return defineClass(name, bytes.get(), 0, bytes.get().length, domain);
            }
        }
    }
}
