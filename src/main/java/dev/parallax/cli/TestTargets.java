package dev.parallax.cli;

import dev.parallax.lane.LaneUnavailableException;
import dev.parallax.lane.java.JavaSource;
import dev.parallax.testing.value.Names;

import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What {@code --target} names.
 *
 * @param sides beside CPython, in the order of the table
 * @param modules the Java classes of each Python module
 * @param classPath where they are
 */
record TestTargets(Set<String> sides, Map<String, List<String>> modules, String classPath) {
    private static final List<String> BUILT = List.of("target/classes", "build/classes/java/main");

    /** Reads the targets; sources are compiled into a folder. */
    static TestTargets of(List<String> targets, String classPath, Path folder) throws IOException {
        Set<String> sides = new LinkedHashSet<>();
        Map<String, List<String>> modules = new LinkedHashMap<>();
        String path = classPath.isEmpty() ? built() : classPath;
        for (String target : targets) {
            if (target.startsWith("java:") && target.length() > 5) {
                sides.add("java");
                add(target.substring(5), folder, modules);
            } else if (target.equals("graalpy")) {
                sides.add(target);
            } else if (!target.equals("cpython")) {
                throw new UserError(
                        "--target "
                                + target
                                + ": use java:CLASS, java:CLASS=MODULE, java:FILE.java=MODULE,"
                                + " graalpy or cpython.");
            }
        }
        String all =
                Stream.of(folder.toString(), path)
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(File.pathSeparator));
        modules.values().forEach(names -> names.forEach(name -> check(name, all)));
        return new TestTargets(sides, modules, absolute(all));
    }

    /** The tests' process may run in another folder. */
    private static String absolute(String path) {
        return Arrays.stream(path.split(File.pathSeparator))
                .map(part -> Path.of(part).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String built() {
        return BUILT.stream()
                .filter(folder -> Files.isDirectory(Path.of(folder)))
                .map(folder -> Path.of(folder).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static void add(String target, Path folder, Map<String, List<String>> modules)
            throws IOException {
        int sign = target.indexOf('=');
        String named = sign < 0 ? target : target.substring(0, sign);
        List<String> classes = new ArrayList<>();
        for (String part : named.split(",", -1)) {
            classes.addAll(part.endsWith(".java") ? compiled(part, folder) : List.of(part));
        }
        String simple = classes.getFirst().replaceFirst(".*[.$]", "");
        String module = sign < 0 ? Names.snake(simple) : target.substring(sign + 1);
        modules.computeIfAbsent(module, key -> new ArrayList<>()).addAll(classes);
    }

    private static List<String> compiled(String file, Path folder) throws IOException {
        try {
            return JavaSource.compile(Path.of(file), folder);
        } catch (LaneUnavailableException e) {
            throw new UserError(String.valueOf(e.getMessage()));
        }
    }

    private static void check(String name, String classPath) {
        URL[] urls =
                Arrays.stream(classPath.split(File.pathSeparator))
                        .map(part -> url(Path.of(part)))
                        .toArray(URL[]::new);
        try (URLClassLoader loader = new URLClassLoader(urls, TestTargets.class.getClassLoader())) {
            if (loader.getResource(name.replace('.', '/') + ".class") == null) {
                throw new UserError(
                        "--target java:%s: no such class on the class path; compile it and name its"
                                        .formatted(name)
                                + " folder or jar with --classpath.");
            }
        } catch (IOException e) {
            throw new UserError("--classpath " + classPath + ": " + e.getMessage() + ".");
        }
    }

    private static URL url(Path part) {
        try {
            return part.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new UserError("--classpath " + part + ": " + e.getMessage() + ".");
        }
    }
}
