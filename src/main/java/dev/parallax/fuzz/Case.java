package dev.parallax.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A program that once differed, as a text file: replayed as it stands, since a seed means another
 * program as soon as the vocabulary grows.
 *
 * @param name the file's name
 * @param told the program
 * @param expected CPython's trace
 */
record Case(String name, Told told, List<String> expected) {
    private static final String KIND = "==== kind";
    private static final String PYTHON = "==== python";
    private static final String JAVA = "==== java";
    private static final String TRACE = "==== trace";

    /** Reads one. */
    static Case read(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        int python = lines.indexOf(PYTHON);
        int java = lines.indexOf(JAVA);
        int trace = lines.indexOf(TRACE);
        int kind = lines.indexOf(KIND);
        if (kind < 0 || python < kind || java < python || trace < java) {
            throw new IOException(
                    file + ": the sections kind, python, java, trace are missing; take another");
        }
        Kind of = Kind.valueOf(lines.get(kind + 1).toUpperCase(Locale.ROOT));
        Told told = new Told(of, section(lines, python, java), section(lines, java, trace));
        List<String> expected = lines.subList(trace + 1, lines.size());
        return new Case(String.valueOf(file.getFileName()), told, List.copyOf(expected));
    }

    private static String section(List<String> lines, int from, int to) {
        return String.join("\n", lines.subList(from + 1, to)) + "\n";
    }

    /** Writes a difference as one; returns the file. */
    static Path write(Difference difference, Path folder) throws IOException {
        Files.createDirectories(folder);
        Kind kind = difference.kind();
        String name =
                "%s-%d-%d.txt".formatted(kind.label(), difference.seed(), difference.number());
        List<String> lines = new ArrayList<>(List.of(KIND, kind.label(), PYTHON));
        lines.addAll(difference.told().python().lines().toList());
        lines.add(JAVA);
        lines.addAll(difference.told().java().lines().toList());
        lines.add(TRACE);
        lines.addAll(difference.expected());
        return Files.write(folder.resolve(name), lines);
    }
}
