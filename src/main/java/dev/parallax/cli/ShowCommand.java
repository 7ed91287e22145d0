package dev.parallax.cli;

import dev.parallax.manifest.Catalog;
import dev.parallax.manifest.Comparison;
import dev.parallax.manifest.ComparisonGroup;
import dev.parallax.manifest.ManifestException;
import dev.parallax.manifest.Port;
import dev.parallax.report.Source;
import dev.parallax.report.SourceColumns;
import dev.parallax.report.Style;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Shows a script and its port beside each other. */
@Command(name = "show", description = "Shows the Python and the Java source in two columns.")
final class ShowCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private Parallax parallax;

    @Parameters(
            arity = "1..*",
            paramLabel = "NAME|FOLDER",
            description = "Topics, comparisons, folders or manifests.")
    private List<String> names = List.of();

    @Override
    public Integer call() throws IOException, ManifestException {
        Screen screen = parallax.screen();
        Style style = new Style(screen.width(), screen.color(), screen.unicode());
        SourceColumns columns = new SourceColumns(screen.out(), style);
        for (ComparisonGroup group : new Catalog(parallax.home().comparisons()).find(names)) {
            for (Comparison comparison : group.comparisons()) {
                screen.out().println(comparison.name() + ": " + comparison.title());
                columns.print(
                        text(comparison.script()), session(comparison), port(comparison.port()));
                screen.out().println();
            }
        }
        return ExitCode.OK;
    }

    private static Optional<Source> session(Comparison comparison) throws IOException {
        Optional<Path> session = comparison.session();
        return session.isPresent() ? Optional.of(text(session.get())) : Optional.empty();
    }

    /** A script may be anything; what is not UTF-8 is shown with its bytes replaced. */
    private static Source text(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        return new Source(name, new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
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
        try (InputStream in = ShowCommand.class.getClassLoader().getResourceAsStream(resource)) {
            String text =
                    in == null
                            ? "// the source of " + className + " is not on the class path"
                            : new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new Source(label, text);
        }
    }
}
