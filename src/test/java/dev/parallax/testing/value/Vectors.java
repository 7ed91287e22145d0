package dev.parallax.testing.value;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Literals and what they are on the bundled CPython: lines of literal, tab, JSON or "!". */
record Vectors(List<Vector> all) {
    static final Path FILE = Path.of("src", "test", "resources", "values", "literals.txt");
    static final Path MINT = FILE.resolveSibling("mint.py");

    /** One line. */
    record Vector(String literal, String wire) {
        boolean valid() {
            return !wire.equals("!");
        }
    }

    static Vectors read() throws IOException {
        return new Vectors(
                Files.readAllLines(FILE).stream()
                        .map(line -> line.split("\t", -1))
                        .map(parts -> new Vector(parts[0], parts[parts.length - 1]))
                        .toList());
    }
}
