package dev.parallax.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.JavaFormatterOptions;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Every source is formatted by google-java-format in its AOSP style; {@code
 * -Dparallax.format.write=true} formats instead of complaining.
 */
class FormatTests {
    private static final boolean WRITE = Boolean.getBoolean("parallax.format.write");
    private final Formatter formatter =
            new Formatter(
                    JavaFormatterOptions.builder().style(JavaFormatterOptions.Style.AOSP).build());

    @Test
    void every_source_is_formatted() throws Exception {
        List<Path> sources = sources();
        List<Path> unformatted = new ArrayList<>();
        for (Path source : sources) {
            String text = Files.readString(source);
            String formatted = formatted(source, text);
            if (!formatted.equals(text)) {
                unformatted.add(source);
                if (WRITE) {
                    Files.writeString(source, formatted);
                }
            }
        }
        assertThat(sources).hasSizeGreaterThan(300);
        if (!WRITE) {
            assertThat(unformatted)
                    .as("mvn test -Dtest=FormatTests -Dparallax.format.write=true")
                    .isEmpty();
        }
    }

    private String formatted(Path source, String text) throws FormatterException {
        try {
            return formatter.formatSourceAndFixImports(text);
        } catch (FormatterException e) {
            throw new AssertionError(source + " can't be formatted", e);
        }
    }

    private static List<Path> sources() throws IOException {
        List<Path> found = new ArrayList<>();
        for (String root :
                List.of(
                        "src/main/java",
                        "src/test/java",
                        "src/launch/java",
                        "src/jmh/java",
                        "src/jcstress/java")) {
            try (Stream<Path> files = Files.walk(Path.of(root))) {
                files.filter(file -> file.toString().endsWith(".java")).forEach(found::add);
            }
        }
        return found;
    }
}
