package dev.parallax.semantics.futures;

import dev.parallax.semantics.interpreter.Interpreter;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.security.CodeSource;
import java.util.Map;

/**
 * The classes of one interpreter: those of the program anew, with static fields of their own. The
 * JDK and this library, which keeps nothing in static fields, are everybody's. Each of the
 * program's own loaders has a counterpart.
 */
final class IsolatedLoader extends ClassLoader {
    private static final String LIBRARY = "dev.parallax.semantics.";

    private final ClassLoader original;
    private final Map<ClassLoader, IsolatedLoader> counterparts;

    /** Takes its classes from where another loader has them. */
    private IsolatedLoader(ClassLoader original, Map<ClassLoader, IsolatedLoader> counterparts) {
        super("interpreter", getPlatformClassLoader());
        this.original = original;
        this.counterparts = counterparts;
    }

    /** Returns the counterpart of a loader, made when it is first asked for. */
    static IsolatedLoader of(ClassLoader original, Map<ClassLoader, IsolatedLoader> counterparts) {
        return counterparts.computeIfAbsent(
                original, loader -> new IsolatedLoader(loader, counterparts));
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        Class<?> known = original.loadClass(name);
        if (isShared(known)) {
            return known;
        }
        ClassLoader definer = known.getClassLoader();
        if (definer != null && !definer.equals(original)) {
            return of(definer, counterparts).loadClass(name);
        }
        byte[] code = code(name);
        return defineClass(name, code, 0, code.length, known.getProtectionDomain());
    }

    private static boolean isShared(Class<?> known) {
        String place = place(known);
        return place == null
                || place.startsWith("jrt:")
                || (known.getName().startsWith(LIBRARY) && place.equals(place(Interpreter.class)));
    }

    private static @Nullable String place(Class<?> known) {
        CodeSource source = known.getProtectionDomain().getCodeSource();
        return source == null || source.getLocation() == null
                ? null
                : source.getLocation().toString();
    }

    private byte[] code(String name) throws ClassNotFoundException {
        String file = name.replace('.', '/') + ".class";
        try (InputStream in = original.getResourceAsStream(file)) {
            if (in == null) {
                throw new ClassNotFoundException(name + ": there is no file " + file);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new ClassNotFoundException(name, e);
        }
    }

    @Override
    protected @Nullable URL findResource(String name) {
        return original.getResource(name);
    }
}
