package dev.parallax.api;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Examples as classes, all compiled at once. */
final class CompiledExamples implements AutoCloseable {
    private static final String PACKAGE = "dev.parallax.examples";

    private final Map<JavadocExample, String> names = new LinkedHashMap<>();
    private final Path classes;
    private final URLClassLoader loader;

    private CompiledExamples(Path classes) throws IOException {
        this.classes = classes;
        loader =
                new URLClassLoader(
                        new URL[] {classes.toUri().toURL()},
                        CompiledExamples.class.getClassLoader());
    }

    /**
     * Compiles.
     *
     * @param types the public types by package, which win over types of the same name elsewhere
     * @throws AssertionError with the compiler's words, if an example does not compile
     */
    static CompiledExamples of(
            List<JavadocExample> examples, Map<String, List<String>> types, Path folder)
            throws IOException {
        Path sources = Files.createDirectories(folder.resolve("sources"));
        Path classes = Files.createDirectories(folder.resolve("classes"));
        CompiledExamples compiled = new CompiledExamples(classes);
        for (JavadocExample example : examples) {
            String name = example.className();
            List<String> own = types.getOrDefault(example.packageName(), List.of());
            Files.writeString(
                    sources.resolve(name + ".java"), ExampleSource.of(example, name, own));
            compiled.names.put(example, PACKAGE + "." + name);
        }
        compile(sources, classes);
        return compiled;
    }

    static void compile(Path sources, Path classes) throws IOException {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        List<String> options =
                List.of(
                        "-parameters",
                        "-g",
                        "-proc:none",
                        "-nowarn",
                        "-d",
                        classes.toString(),
                        "-cp",
                        System.getProperty("java.class.path"));
        try (StandardJavaFileManager manager = javac.getStandardFileManager(null, null, null);
                var files = Files.walk(sources)) {
            var units =
                    manager.getJavaFileObjectsFromPaths(
                            files.filter(Files::isRegularFile).sorted().toList());
            if (!javac.getTask(said, manager, null, options, null, units).call()) {
                throw new AssertionError("an example does not compile:\n" + said);
            }
        }
    }

    /** The folder that a child process needs on its class path to find an example's functions. */
    Path classes() {
        return classes;
    }

    Class<?> type(JavadocExample example) throws ClassNotFoundException {
        return Class.forName(names.get(example), true, loader);
    }

    @Override
    public void close() throws IOException {
        loader.close();
    }
}
