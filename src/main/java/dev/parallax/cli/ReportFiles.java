package dev.parallax.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.nio.file.Path;

/** The files that verdicts are written to beside the terminal. */
final class ReportFiles {
    @Option(
            names = "--json",
            paramLabel = "FILE",
            description = "Writes the verdicts as JSON, too.")
    @Nullable Path json;

    @Option(
            names = "--html",
            paramLabel = "FILE",
            description =
                    "Writes a page, too: both sources, all outputs, times and threads, in one"
                            + " file.")
    @Nullable Path html;

    /** A wrong path shall not cost a run. */
    void check() {
        WantedFile.check("--json", json);
        WantedFile.check("--html", html);
    }
}
