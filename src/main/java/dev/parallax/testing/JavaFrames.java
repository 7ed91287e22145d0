package dev.parallax.testing;

import dev.parallax.testing.backend.Frame;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The users' lines of a Java stack trace. */
final class JavaFrames {
    private static final List<String> NOT_THEIRS =
            List.of("java.", "javax.", "jdk.", "sun.", "dev.parallax.semantics.");
    private static final List<String> OURS =
            List.of(BodyBackend.class.getName(), SupplierBackend.class.getName());
    private static final int MOST = 10;

    private JavaFrames() {}

    static List<Frame> of(Throwable error) {
        return Arrays.stream(error.getStackTrace())
                .takeWhile(frame -> !OURS.contains(frame.getClassName()))
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
        for (String root : List.of("src/test/java", "src/main/java")) {
            Path path = Path.of(root, folder, file);
            if (line > 0 && Files.isRegularFile(path)) {
                return line(path, line);
            }
        }
        return "";
    }

    private static String line(Path path, int number) {
        try (var lines = Files.lines(path)) {
            return lines.skip(number - 1L).findFirst().orElse("").strip();
        } catch (IOException | java.io.UncheckedIOException e) {
            return "";
        }
    }
}
