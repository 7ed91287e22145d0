package dev.parallax.semantics.generator;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.Annotation;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.MethodModel;
import java.lang.constant.ClassDesc;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Finds the methods marked {@link Suspends} in class files. The classes are not loaded for it: that
 * could run code, and annotations by reflection cost a new JVM 15 ms.
 */
final class Marks {
    private static final ClassDesc MARK = ClassDesc.of(Suspends.class.getName());

    private final ClassFile classFile;
    private final ClassLoader loader;
    private final Map<ClassDesc, Set<String>> known = new HashMap<>();

    Marks(ClassFile classFile, @Nullable ClassLoader loader) {
        this.classFile = classFile;
        this.loader = loader == null ? ClassLoader.getSystemClassLoader() : loader;
    }

    /** Returns what stands for a method: a record's hash would cost a new JVM 9 ms. */
    static String key(String name, int parameters) {
        return name.concat("/").concat(Integer.toString(parameters));
    }

    /** Returns the marked methods of a class; none if its class file is not at hand. */
    Set<String> of(ClassDesc type) {
        Set<String> found = known.get(type);
        if (found == null) {
            found = type.packageName().startsWith("java.") ? Set.of() : read(type);
            known.put(type, found);
        }
        return found;
    }

    private static boolean marked(MethodModel method) {
        var annotations = method.findAttribute(Attributes.runtimeVisibleAnnotations());
        if (annotations.isEmpty()) {
            return false;
        }
        for (Annotation annotation : annotations.get().annotations()) {
            if (annotation.classSymbol().equals(MARK)) {
                return true;
            }
        }
        return false;
    }

    private Set<String> read(ClassDesc type) {
        String name = type.descriptorString();
        String path = name.substring(1, name.length() - 1).concat(".class");
        try (InputStream in = loader.getResourceAsStream(path)) {
            if (in == null) {
                return Set.of();
            }
            Set<String> marked = new HashSet<>();
            for (MethodModel method : classFile.parse(in.readAllBytes()).methods()) {
                if (marked(method)) {
                    int parameters = method.methodTypeSymbol().parameterCount();
                    marked.add(key(method.methodName().stringValue(), parameters));
                }
            }
            return marked;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
