package dev.parallax.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Every public class of the semantics library says what Python has in its place, if only that it
 * has nothing. The package {@code gil} is left out: it is a model of Pythons, not a port of one.
 */
class CounterpartTests {
    private static final Path LIBRARY = Path.of("src/main/java/dev/parallax/semantics");
    private static final Pattern COUNTERPART = Pattern.compile("\\{@code [^}]+}|[Pp]ython");
    private static final Pattern IS_PUBLIC =
            Pattern.compile(
                    "^public (?:(?:abstract|final|sealed|non-sealed) )*"
                            + "(?:class|interface|record|enum|@interface) ",
                    Pattern.MULTILINE);

    @Test
    void every_public_class_names_its_python_counterpart() throws IOException {
        assertThat(sources().filter(file -> !namesItsCounterpart(file)).map(Path::toString))
                .as("public classes whose Javadoc names nothing of Python's")
                .isEmpty();
    }

    private static Stream<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(LIBRARY)) {
            return files
                    .filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.startsWith(LIBRARY.resolve("gil")))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    private static boolean namesItsCounterpart(Path file) {
        String source;
        try {
            source = Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Matcher type = IS_PUBLIC.matcher(source);
        if (!type.find()) {
            return true;
        }
        String before = source.substring(0, type.start());
        return COUNTERPART.matcher(before.substring(before.lastIndexOf("/**") + 1)).find();
    }
}
