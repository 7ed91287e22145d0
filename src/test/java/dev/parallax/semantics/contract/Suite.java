package dev.parallax.semantics.contract;

import dev.parallax.semantics.errors.Raise;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A contract: functions {@code def some_case(t)} in {@code contract/name.py}, methods {@code void
 * some_case(Trace t)} in Java classes, and {@code contract/name.txt}, what the former gave on the
 * bundled CPython.
 *
 * @param name the files' name
 * @param cases the Java classes, which have constructors without parameters
 */
public record Suite(String name, List<Class<?>> cases) {
    private static final Path FOLDER = Path.of("src", "test", "resources", "contract");
    private static final String HEADING = "== ";

    /** Makes one of these classes. */
    static Suite of(String name, Class<?>... cases) {
        return new Suite(name, List.of(cases));
    }

    /** Returns what runs the functions of a Python source and gives their text. */
    static String runner() {
        return read(FOLDER.resolve("trace.py"));
    }

    /** Returns the functions' source. */
    String python() {
        return read(FOLDER.resolve(name + ".py"));
    }

    /** Returns the file of the expected text. */
    Path expectedFile() {
        return FOLDER.resolve(name + ".txt");
    }

    /** Returns the lines that each case must give. */
    Map<String, List<String>> expected() {
        return byCase(read(expectedFile()));
    }

    /** Returns the file of what GraalPy gives where it differs. */
    Path graalpyFile() {
        return FOLDER.resolve(name + ".graalpy.txt");
    }

    /** Returns the lines that GraalPy gives in the cases in which it differs. */
    Map<String, List<String>> graalpyDiffers() {
        return Files.exists(graalpyFile()) ? byCase(read(graalpyFile())) : Map.of();
    }

    /** Splits a text at its headings. */
    static Map<String, List<String>> byCase(String text) {
        Map<String, List<String>> cases = new LinkedHashMap<>();
        List<String> lines = new ArrayList<>();
        for (String line : text.lines().toList()) {
            if (line.startsWith(HEADING)) {
                lines = new ArrayList<>();
                cases.put(line.substring(HEADING.length()), lines);
            } else {
                lines.add(line);
            }
        }
        return cases;
    }

    /**
     * Returns the Java side's cases by their names.
     *
     * @throws IllegalStateException if two classes have a case of the same name
     */
    Map<String, Method> methods() {
        Map<String, Method> methods = new TreeMap<>();
        cases.stream()
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(m -> Arrays.equals(m.getParameterTypes(), new Class<?>[] {Trace.class}))
                .filter(m -> !m.isSynthetic() && !Modifier.isPrivate(m.getModifiers()))
                .forEach(method -> add(methods, method));
        return methods;
    }

    private void add(Map<String, Method> methods, Method method) {
        Method other = methods.put(method.getName(), method);
        if (other != null) {
            throw new IllegalStateException("twice in " + name + ": " + other + ", " + method);
        }
    }

    /** Runs a case of the Java side. */
    List<String> run(Method method) throws ReflectiveOperationException {
        Trace trace = new Trace();
        try {
            method.invoke(method.getDeclaringClass().getDeclaredConstructor().newInstance(), trace);
        } catch (InvocationTargetException e) {
            throw Raise.any(e.getCause() == null ? e : e.getCause());
        }
        return trace.lines();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
