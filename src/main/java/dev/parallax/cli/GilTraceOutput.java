package dev.parallax.cli;

import dev.parallax.lab.ResultTable;
import dev.parallax.picture.ChromeTrace;
import dev.parallax.picture.HtmlPage;
import dev.parallax.picture.PageContent;
import dev.parallax.picture.SourcePair;
import dev.parallax.picture.TerminalTimeline;
import dev.parallax.picture.TracePanel;
import dev.parallax.report.Style;
import dev.parallax.trace.GilTrace;
import dev.parallax.trace.ModeStamp;
import dev.parallax.trace.TraceDiff;
import dev.parallax.trace.TraceJson;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The options that say where a trace goes. */
final class GilTraceOutput {
    @Option(
            names = "--html",
            paramLabel = "FILE",
            description = "Writes the timeline as a page that needs no network.")
    private @Nullable Path html;

    @Option(
            names = "--json",
            paramLabel = "FILE",
            description = "Writes the trace, for 'gil explain' and 'gil trace --diff'.")
    private @Nullable Path json;

    @Option(
            names = "--trace",
            paramLabel = "FILE",
            description = "Writes a Chrome trace, which Perfetto opens.")
    private @Nullable Path chrome;

    void check() {
        WantedFile.check("--trace", chrome);
        WantedFile.check("--html", html);
        WantedFile.check("--json", json);
    }

    /** Shows a trace on the terminal and writes the files. */
    void write(Screen screen, GilTrace trace) throws IOException {
        write(screen, trace, Optional.empty());
    }

    /** The same; the page shows the sources, too. */
    void write(Screen screen, GilTrace trace, Optional<SourcePair> sources) throws IOException {
        GilReport report = new GilReport(screen);
        Style style = new Style(screen.width(), screen.color(), screen.unicode());
        TerminalTimeline.lines(trace, style).forEach(screen.out()::println);
        screen.out().println();
        report.say(title(trace));
        report.say(stamp(trace.stamp()));
        if (chrome != null) {
            ChromeTrace.write(trace, chrome);
        }
        if (html != null) {
            PageContent page =
                    PageContent.of(trace.title(), title(trace))
                            .withTraces(List.of(TracePanel.of(trace)));
            HtmlPage.write(html, sources.map(page::withSource).orElse(page));
        }
        if (json != null) {
            TraceJson.write(trace, json);
        }
    }

    static String title(GilTrace trace) {
        String kept = String.format(Locale.ROOT, "%,d events", trace.events().size());
        String lost =
                trace.dropped() == 0
                        ? ""
                        : String.format(Locale.ROOT, "; %,d later ones not kept", trace.dropped());
        String source = trace.source().name().toLowerCase(Locale.ROOT);
        return trace.title() + " (" + source + ", " + kept + lost + ")";
    }

    /** Returns the numbers in which two traces differ. */
    static ResultTable figures(TraceDiff diff) {
        List<List<String>> rows =
                diff.figures().stream().map(f -> List.of(f.name(), f.inA(), f.inB())).toList();
        return new ResultTable("What differs", List.of("", "A", "B"), rows, List.of());
    }

    /** A deadlock is told by what stands below. */
    private static String stamp(ModeStamp stamp) {
        StringBuilder text = new StringBuilder();
        text.append(stamp.runtime()).append(": asked ").append(stamp.asked());
        text.append("; observed ").append(stamp.observed());
        stamp.more()
                .forEach(
                        (what, found) -> {
                            if (!what.equals(ModeStamp.DEADLOCK)) {
                                text.append("; " + what + ": " + found);
                            }
                        });
        return text + (stamp.cores() > 0 ? "; cores: " + stamp.cores() : "");
    }
}
