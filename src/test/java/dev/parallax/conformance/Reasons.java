package dev.parallax.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Why some of CPython's tests have no case.
 *
 * @param entries the table; the first that fits a row is its reason
 */
record Reasons(List<Entry> entries) {
    private static final Path FILE =
            Path.of("src", "test", "resources", "conformance", "reasons.txt");

    /**
     * A line of the table.
     *
     * @param rows {@code module.Class.method}, where {@code *} stands for any text
     * @param pattern the same as a pattern
     * @param text the reason
     */
    record Entry(String rows, Pattern pattern, String text) {

        static Entry parse(String line) {
            String[] parts = line.split("\\s+", 2);
            if (parts.length < 2) {
                throw new IllegalArgumentException(
                        FILE + ": '" + line + "' has no reason; write 'ROWS REASON'");
            }
            return new Entry(parts[0], Declarations.glob(parts[0]), parts[1]);
        }

        boolean fits(Row row) {
            return row.names().stream().anyMatch(name -> pattern.matcher(name).matches());
        }
    }

    static Reasons read() {
        try (var lines = Files.lines(FILE)) {
            return parse(lines.toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Reasons parse(List<String> lines) {
        return new Reasons(
                lines.stream()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .map(Entry::parse)
                        .toList());
    }

    /** Returns the reason for a row. */
    Optional<Entry> of(Row row) {
        return entries.stream().filter(entry -> entry.fits(row)).findFirst();
    }
}
