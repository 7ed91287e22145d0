package dev.parallax.cli;

import dev.parallax.manifest.Catalog;
import dev.parallax.manifest.Comparison;
import dev.parallax.manifest.ComparisonGroup;
import dev.parallax.manifest.ManifestException;
import dev.parallax.report.SourceColumns;
import dev.parallax.report.Sources;
import dev.parallax.report.Style;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

import java.io.IOException;
import java.util.List;
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
        Sources sources = new ComparisonSources();
        for (ComparisonGroup group : new Catalog(parallax.home().comparisons()).find(names)) {
            for (Comparison comparison : group.comparisons()) {
                screen.out().println(comparison.name() + ": " + comparison.title());
                Sources.Sides sides = sources.of(comparison);
                columns.print(sides.python(), sides.session(), sides.java());
                screen.out().println();
            }
        }
        return ExitCode.OK;
    }
}
