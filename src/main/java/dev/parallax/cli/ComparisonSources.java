package dev.parallax.cli;

import dev.parallax.manifest.Comparison;
import dev.parallax.manifest.Port;
import dev.parallax.report.Source;
import dev.parallax.report.Sources;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** Reads what a comparison runs: from its files, or from this program for the shipped ports. */
final class ComparisonSources implements Sources {
    @Override
    public Sides of(Comparison comparison) throws IOException {
        Optional<Path> session = comparison.session();
        return new Sides(
                text(comparison.script()),
                session.isPresent() ? Optional.of(text(session.get())) : Optional.empty(),
                port(comparison.port()));
    }

    /** A script may be anything; what is not UTF-8 is shown with its bytes replaced. */
    private static Source text(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        try {
            return new Source(name, new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
        } catch (NoSuchFileException e) {
            FileNotFoundException gone = new FileNotFoundException(name + " is not there");
            gone.initCause(e);
            throw gone;
        }
    }

    private static Source port(Port port) throws IOException {
        return switch (port) {
            case Port.Source source -> text(source.file());
            case Port.Compiled compiled -> compiledSource(compiled.className());
        };
    }

    /** The sources of shipped ports are packaged beside their classes. */
    static Source compiledSource(String className) throws IOException {
        String resource = className.replace('.', '/') + ".java";
        String label = resource.substring(resource.lastIndexOf('/') + 1);
        try (InputStream in =
                ComparisonSources.class.getClassLoader().getResourceAsStream(resource)) {
            String text =
                    in == null
                            ? "// the source of " + className + " is not on the class path"
                            : new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new Source(label, text);
        }
    }
}
