package dev.parallax.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** The file that holds the registries' tables, a section for each. */
final class PortChapter {
    private static final String HEAD = "# How far the port is\n";
    private static final String SECTION = "\n## ";

    private PortChapter() {}

    /** Puts a section in its place, or in the place of the one with its title. */
    static synchronized void write(Path file, String title, String content) {
        try {
            Map<String, String> sections = new TreeMap<>();
            if (Files.exists(file)) {
                for (String part : Files.readString(file).split(SECTION, -1)) {
                    int end = part.indexOf('\n');
                    if (end > 0 && !part.startsWith("#")) {
                        sections.put(part.substring(0, end), part.substring(end));
                    }
                }
            }
            sections.put(title, "\n\n" + content);
            StringBuilder text = new StringBuilder(HEAD);
            sections.forEach((name, body) -> text.append(SECTION).append(name).append(body));
            Files.createDirectories(file.toAbsolutePath().resolveSibling("."));
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
