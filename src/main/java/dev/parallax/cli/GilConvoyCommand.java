package dev.parallax.cli;

import dev.parallax.lab.Experiments;
import dev.parallax.lab.Mode;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;

/** An I/O thread beside CPU threads. */
@Command(
        name = "convoy",
        description = "Rate and latency of an I/O thread beside CPU threads, and processes.",
        sortOptions = false)
final class GilConvoyCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private GilCommand gil;

    @Option(
            names = "--threads",
            split = ",",
            paramLabel = "N",
            defaultValue = "0,1,2,4",
            description = "Numbers of CPU threads; 0 is always measured (default: 0,1,2,4).")
    private List<String> threads = List.of();

    @Option(
            names = "--processes",
            split = ",",
            paramLabel = "N",
            defaultValue = "1",
            description = "Numbers of CPU processes instead (default: ${DEFAULT-VALUE}).")
    private List<String> processes = List.of();

    @Option(
            names = "--length",
            paramLabel = "TIME",
            defaultValue = "300ms",
            description = "How long each is measured in a round (default: ${DEFAULT-VALUE}).")
    private String length = "";

    @Mixin private final GilModeOptions mode = new GilModeOptions();

    @Mixin
    private final GilSubjects subjects =
            new GilSubjects(List.of("cpython", "graalpy", "java", "simulated"), List.of(4));

    @Mixin private final GilRunOptions options = new GilRunOptions();

    @Override
    public Integer call() throws IOException, InterruptedException {
        List<Integer> beside = GilChecks.counts("--threads", threads, 0);
        List<Integer> instead = GilChecks.counts("--processes", processes, 1);
        Duration time = GilChecks.time("--length", length);
        Mode on = mode.mode();
        return new GilExperiment(gil, options)
                .run(subjects, s -> Experiments.convoy(s.size(), beside, instead, on, time));
    }
}
