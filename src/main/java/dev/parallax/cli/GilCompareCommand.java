package dev.parallax.cli;

import dev.parallax.lab.Experiments;
import dev.parallax.lab.Mode;
import dev.parallax.lab.Plan;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;

/** The on/off experiment. */
@Command(
        name = "compare",
        description = "GIL on, off, and processes, for work that computes, waits, or does both.",
        sortOptions = false)
final class GilCompareCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private GilCommand gil;

    @Option(
            names = "--work",
            split = ",",
            paramLabel = "NAME",
            defaultValue = "countdown,sleep,mixed",
            description = "Kinds of work (default: ${DEFAULT-VALUE}).")
    private List<String> works = List.of();

    @Option(
            names = "--threads",
            paramLabel = "N",
            defaultValue = "2",
            description = "Tasks, each in a thread or a process (default: ${DEFAULT-VALUE}).")
    private String tasks = "";

    @Option(
            names = "--task-time",
            paramLabel = "TIME",
            defaultValue = "100ms",
            description = "How long a task takes alone (default: ${DEFAULT-VALUE}).")
    private String time = "";

    @Mixin private final GilModeOptions mode = new GilModeOptions();

    @Mixin
    private final GilSubjects subjects =
            new GilSubjects(List.of("cpython", "graalpy", "java", "simulated"), List.of(4));

    @Mixin private final GilRunOptions options = new GilRunOptions();

    @Override
    public Integer call() throws IOException, InterruptedException {
        GilWorks.check(works);
        int count = GilChecks.counts("--threads", List.of(tasks), 1).getFirst();
        Plan.Sizing sizing = GilChecks.sizing(time, true);
        Mode on = mode.mode();
        return new GilExperiment(gil, options)
                .run(subjects, s -> Experiments.compare(s.size(), works, count, on, sizing));
    }
}
