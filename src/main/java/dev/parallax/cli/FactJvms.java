package dev.parallax.cli;

import dev.parallax.lane.python.ShortCommand;
import dev.parallax.semantics.generator.Weave;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;

import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/**
 * Compiles the program of the {@link SemanticsFact}s as a user would, once with and once without
 * the build step for bodies, and runs it in JVMs of its own.
 */
final class FactJvms {
    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final String NAME = "SemanticsFacts";

    private final Path folder;
    private final boolean compiled;

    FactJvms(Path folder) throws IOException {
        this.folder = folder;
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        compiled = compiler != null && compile(compiler, "plain") && compile(compiler, "woven");
        if (compiled) {
            Weave.folder(folder.resolve("woven"));
        }
    }

    private boolean compile(JavaCompiler compiler, String kind) throws IOException {
        Path classes = Files.createDirectories(folder.resolve(kind));
        Path source = classes.resolve(NAME + ".java");
        try (InputStream in = FactJvms.class.getResourceAsStream(NAME + ".java.txt")) {
            if (in == null) {
                throw new IllegalStateException(NAME + ".java.txt is missing in the jar");
            }
            Files.write(source, in.readAllBytes());
        }
        String path = System.getProperty("java.class.path");
        String[] command = {"-proc:none", "-nowarn", "-cp", path, "-d", "" + classes, "" + source};
        OutputStream nowhere = OutputStream.nullOutputStream();
        return compiler.run(null, nowhere, nowhere, command) == 0;
    }

    /** Runs one; empty if it ended without a number. */
    OptionalDouble run(SemanticsFact fact) throws IOException, InterruptedException {
        if (!compiled) {
            return OptionalDouble.empty();
        }
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String path =
                folder.resolve(fact.woven() ? "woven" : "plain")
                        + File.pathSeparator
                        + System.getProperty("java.class.path");
        List<String> command = List.of(java, "-Xmx" + fact.heap(), "-cp", path, NAME, fact.name());
        String output = ShortCommand.run(new ProcessBuilder(command), LIMIT).output();
        return output.lines()
                .map(line -> line.split(" ", -1))
                .filter(words -> words.length == 2 && words[0].equals(fact.name()))
                .mapToDouble(words -> Double.parseDouble(words[1]))
                .findFirst();
    }
}
