package dev.parallax.cli;

import dev.parallax.lab.Settings;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.nio.file.Path;

/** The options that all experiments share: how often, and where the result goes. */
final class GilRunOptions {
    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "5",
            description = "Measured rounds (default: ${DEFAULT-VALUE}).")
    private int rounds;

    @Option(
            names = "--warmup",
            paramLabel = "N",
            defaultValue = "1",
            description = "Rounds before the measured ones (default: ${DEFAULT-VALUE}).")
    private int warmup;

    @Option(
            names = "--limit",
            paramLabel = "SECONDS",
            defaultValue = "50",
            description = "Begins no round that would end later (default: ${DEFAULT-VALUE}).")
    private double limit;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Decides the order and the simulation (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--record",
            paramLabel = "DIR",
            description = "Where the result is written (default: target/parallax/gil).")
    private @Nullable Path folder;

    @Option(
            names = "--json",
            paramLabel = "FILE",
            description = "Writes the result here, too, after each round.")
    private @Nullable Path json;

    @Option(
            names = "--csv",
            paramLabel = "FILE",
            description = "Writes every measurement as CSV, after each round.")
    private @Nullable Path csv;

    @Option(
            names = "--html",
            paramLabel = "FILE",
            description = "Writes the result as a page with charts that needs no network.")
    private @Nullable Path html;

    /** Checks everything, so that nothing has run when a mistake is found. */
    Settings settings() {
        WantedFolder.check("--record", folder);
        WantedFile.check("--json", json);
        WantedFile.check("--csv", csv);
        WantedFile.check("--html", html);
        return new Settings(
                (int) GilChecks.between("--rounds", rounds, 1, 10_000),
                (int) GilChecks.between("--warmup", warmup, 0, 10_000),
                seed,
                GilChecks.between("--limit", limit, 0.001, 1e6));
    }

    long seed() {
        return seed;
    }

    @Nullable Path folder() {
        return folder;
    }

    @Nullable Path json() {
        return json;
    }

    @Nullable Path csv() {
        return csv;
    }

    @Nullable Path html() {
        return html;
    }
}
