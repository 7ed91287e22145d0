package dev.parallax.lane.java;

import dev.parallax.lane.BrokenProgramException;
import dev.parallax.lane.LaneUnavailableException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles a port that is a single source file. */
final class PortCompiler {
    private PortCompiler() {}

    /**
     * Compiles a file.
     *
     * @param file the {@code .java} file; the port is the class that bears its name
     * @param folder where the classes go
     * @throws LaneUnavailableException if it can't be read or has errors; names them all
     */
    static PortClass compile(Path file, Path folder) throws LaneUnavailableException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw new LaneUnavailableException(
                    "ports in source form need a compiler, which this Java lacks: run Parallax with"
                            + " a JDK");
        }
        if (!Files.isReadable(file)) {
            throw new BrokenProgramException(
                    file + ": the port can't be read: check its path and permissions");
        }
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8)) {
            List<String> options =
                    List.of(
                            "-d",
                            folder.toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            "-proc:none",
                            "-parameters",
                            "-g",
                            "-nowarn");
            Iterable<? extends JavaFileObject> units = files.getJavaFileObjects(file);
            if (!compiler.getTask(null, files, diagnostics, options, null, units).call()) {
                throw new BrokenProgramException(errors(file, diagnostics));
            }
            return new PortClass(className(file, folder), List.of(folder.toString()));
        } catch (IOException e) {
            throw new LaneUnavailableException(
                    file + ": the port can't be compiled: " + e.getMessage());
        }
    }

    private static String errors(Path file, DiagnosticCollector<JavaFileObject> diagnostics) {
        return diagnostics.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .map(
                        error ->
                                "%s:%d:%d: %s"
                                        .formatted(
                                                file,
                                                error.getLineNumber(),
                                                error.getColumnNumber(),
                                                oneLine(error.getMessage(Locale.ROOT))))
                .collect(Collectors.joining("; "));
    }

    private static String oneLine(String message) {
        return message.lines().map(String::strip).collect(Collectors.joining(", "));
    }

    private static String className(Path file, Path folder)
            throws IOException, LaneUnavailableException {
        String wanted = file.getFileName().toString().replaceFirst("\\.java$", ".class");
        try (Stream<Path> classes = Files.walk(folder)) {
            Path found =
                    classes.filter(path -> path.endsWith(wanted))
                            .findFirst()
                            .orElseThrow(
                                    () ->
                                            new BrokenProgramException(
                                                    file
                                                            + ": the file declares no class of its"
                                                            + " own name: rename one of them"));
            String name = folder.relativize(found).toString();
            return name.substring(0, name.length() - ".class".length())
                    .replace(found.getFileSystem().getSeparator(), ".");
        }
    }
}
