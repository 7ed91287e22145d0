package dev.parallax.cli;

import dev.parallax.compare.ComparisonVerdict;
import dev.parallax.compare.Conclusion;
import dev.parallax.compare.TopicTimes;
import dev.parallax.manifest.Topic;
import dev.parallax.report.HtmlReport;
import dev.parallax.report.JsonReport;
import dev.parallax.report.Reporter;
import dev.parallax.report.Style;
import dev.parallax.report.TerminalReport;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Passes verdicts to the reporters that were asked for, and turns them into an exit code. */
final class Verdicts implements AutoCloseable {
    private final List<Reporter> reporters = new ArrayList<>();
    private final List<ComparisonVerdict> all = new ArrayList<>();
    private final List<Writer> files = new ArrayList<>();

    /**
     * Opens the files first: a wrong path shall not cost a run.
     *
     * @param written where what is wanted beside the terminal goes
     */
    Verdicts(Screen screen, ReportFiles written) throws IOException {
        Style style = new Style(screen.width(), screen.color(), screen.unicode());
        reporters.add(new TerminalReport(screen.out(), style));
        written.check();
        if (written.json != null) {
            reporters.add(new JsonReport(open(written.json)));
        }
        if (written.html != null) {
            reporters.add(new HtmlReport(open(written.html), new ComparisonSources()));
        }
    }

    private Writer open(Path file) throws IOException {
        Writer writer = Files.newBufferedWriter(file);
        files.add(writer);
        return writer;
    }

    void add(ComparisonVerdict verdict) {
        all.add(verdict);
        reporters.forEach(reporter -> reporter.comparison(verdict));
    }

    /** Shows what all came to and returns the exit code. */
    int conclude(List<Topic> topics) {
        List<TopicTimes> times =
                topics.stream().flatMap(topic -> TopicTimes.of(topic, all).stream()).toList();
        reporters.forEach(reporter -> reporter.summary(all, times));
        return switch (Conclusion.of(all)) {
            case ALL_ACCEPTED -> ExitCode.OK;
            case DIVERGENCE -> ExitCode.DIVERGENCE;
            case NOTHING_RAN -> ExitCode.NOTHING_RAN;
        };
    }

    @Override
    public void close() throws IOException {
        for (Writer file : files) {
            file.close();
        }
    }
}
