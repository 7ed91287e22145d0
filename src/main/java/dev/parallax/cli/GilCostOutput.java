package dev.parallax.cli;

import dev.parallax.lab.ResultTable;
import dev.parallax.picture.HtmlPage;
import dev.parallax.picture.PageContent;
import dev.parallax.picture.TablePanel;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The options that say where a table goes, and how it fits a terminal. */
final class GilCostOutput {
    @Option(
            names = "--html",
            paramLabel = "FILE",
            description = "Writes the table as a page that needs no network.")
    private @Nullable Path html;

    void check() {
        WantedFile.check("--html", html);
    }

    void write(ResultTable table) throws IOException {
        if (html == null) {
            return;
        }
        TablePanel panel =
                new TablePanel(
                        table.title(),
                        String.join(". ", table.notes()),
                        table.header(),
                        table.rows());
        PageContent page = PageContent.of(table.title(), "The talk's table, measured.");
        HtmlPage.write(html, page.withResults(List.of(), List.of(panel), List.of()));
    }

    /** Moves the last column, which is the longest, below the table. */
    static ResultTable narrow(ResultTable table) {
        int last = table.header().size() - 1;
        List<String> means =
                table.rows().stream()
                        .map(
                                r ->
                                        r.getFirst()
                                                + ", "
                                                + table.header().get(last)
                                                + ": "
                                                + r.get(last))
                        .toList();
        List<String> notes = Stream.concat(means.stream(), table.notes().stream()).toList();
        return new ResultTable(
                table.title(),
                table.header().subList(0, last),
                table.rows().stream().map(row -> row.subList(0, last)).toList(),
                notes);
    }
}
