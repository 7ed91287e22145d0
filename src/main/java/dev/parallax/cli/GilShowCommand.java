package dev.parallax.cli;

import dev.parallax.lab.Result;
import dev.parallax.lab.ResultCsv;
import dev.parallax.lab.ResultJson;
import dev.parallax.picture.HtmlPage;
import dev.parallax.record.WholeFile;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;

/** Shows an old result again. Runs nothing. */
@Command(name = "show", description = "Shows an experiment's result again; runs nothing.")
final class GilShowCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private GilCommand gil;

    @Parameters(paramLabel = "FILE", description = "A result that a 'gil' command wrote.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private Path file;

    @Option(names = "--csv", paramLabel = "FILE", description = "Writes every measurement as CSV.")
    private @Nullable Path csv;

    @Option(
            names = "--html",
            paramLabel = "FILE",
            description = "Writes a page with charts that needs no network.")
    private @Nullable Path html;

    @Override
    public Integer call() throws IOException {
        WantedFile.check("--csv", csv);
        WantedFile.check("--html", html);
        Result result = GilCommand.readable(() -> ResultJson.read(file));
        new GilReport(gil.screen()).print(result);
        if (csv != null) {
            WholeFile.write(csv, ResultCsv.text(result));
        }
        if (html != null) {
            HtmlPage.write(html, GilCharts.page(result));
        }
        return ExitCode.OK;
    }
}
