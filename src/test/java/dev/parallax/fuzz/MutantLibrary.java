package dev.parallax.fuzz;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Compiles a source of the semantics library with a fault in it. */
final class MutantLibrary {
    private static final Path SOURCES =
            Path.of("src", "main", "java", "dev", "parallax", "semantics");

    private MutantLibrary() {}

    /** Returns the class files of the changed source. */
    static Map<String, byte[]> of(Mutant mutant) throws IOException {
        String source = Files.readString(SOURCES.resolve(mutant.file() + ".java"));
        StringWriter messages = new StringWriter();
        String path = "dev/parallax/semantics/" + mutant.file();
        Map<String, byte[]> classes =
                new JavaBatch().compileAll(Map.of(path, mutant.seed(source)), messages);
        if (classes.isEmpty()) {
            throw new AssertionError(mutant + " is not compiled: " + messages);
        }
        return classes;
    }
}
