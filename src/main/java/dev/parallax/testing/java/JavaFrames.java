package dev.parallax.testing.java;

import dev.parallax.testing.backend.Frame;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The users' lines of a Java stack trace, with their source where a project keeps it. */
public final class JavaFrames {
    private static final List<String> NOT_THEIRS =
            List.of("java.", "javax.", "jdk.", "sun.", "dev.parallax.semantics.");
    private static final List<String> ROOTS =
            List.of("src/test/java", "src/main/java", "src/it/java", "src", "");
    private static final int MOST = 10;

    private JavaFrames() {}

    /**
     * Returns the frames, innermost last.
     *
     * @param callers the classes that called the port: their frames and those outside end the trace
     */
    public static List<Frame> of(Throwable error, Set<String> callers) {
        return Arrays.stream(error.getStackTrace())
                .takeWhile(frame -> !callers.contains(frame.getClassName()))
                .filter(frame -> NOT_THEIRS.stream().noneMatch(frame.getClassName()::startsWith))
                .limit(MOST)
                .map(JavaFrames::frame)
                .toList()
                .reversed();
    }

    private static Frame frame(StackTraceElement element) {
        String file = element.getFileName() == null ? "?" : element.getFileName();
        int line = Math.max(0, element.getLineNumber());
        return new Frame(file, line, element.getMethodName(), source(element, file, line));
    }

    private static String source(StackTraceElement element, String file, int line) {
        String name = element.getClassName();
        String folder = name.substring(0, Math.max(0, name.lastIndexOf('.'))).replace('.', '/');
        return ROOTS.stream()
                .map(root -> Path.of(root, folder, file))
                .filter(path -> line > 0 && Files.isRegularFile(path))
                .findFirst()
                .map(path -> line(path, line))
                .orElse("");
    }

    private static String line(Path path, int number) {
        try (var lines = Files.lines(path)) {
            return lines.skip(number - 1L).findFirst().orElse("").strip();
        } catch (IOException | UncheckedIOException e) {
            return "";
        }
    }
}
