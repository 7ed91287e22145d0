package dev.parallax.cli;

import dev.parallax.lab.Experiments;
import dev.parallax.lab.Plan;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;

/** The switch interval against the number of threads. */
@Command(
        name = "sweep",
        description = "Switch interval against threads (and simulated cores): time and switches.",
        sortOptions = false)
final class GilSweepCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private GilCommand gil;

    @Option(
            names = "--work",
            paramLabel = "NAME",
            defaultValue = "countdown",
            description = "The kind of work, shared by the threads (default: ${DEFAULT-VALUE}).")
    private String work = "";

    @Option(
            names = "--gil",
            paramLabel = "POLICY",
            defaultValue = "on",
            description = "The GIL whose interval it is (default: ${DEFAULT-VALUE}).")
    private String policy = "";

    @Option(
            names = "--intervals",
            split = ",",
            paramLabel = "TIME",
            defaultValue = "5ms,100ms,10ms,1ms,100us,10us",
            description = "Switch intervals, the base first (default: ${DEFAULT-VALUE}).")
    private List<String> intervals = List.of();

    @Option(
            names = "--threads",
            split = ",",
            paramLabel = "N",
            defaultValue = "1,2,4",
            description = "Numbers of threads, the base first (default: ${DEFAULT-VALUE}).")
    private List<String> threads = List.of();

    @Option(
            names = "--task-time",
            paramLabel = "TIME",
            defaultValue = "250ms",
            description = "How long the work takes in one thread (default: ${DEFAULT-VALUE}).")
    private String time = "";

    @Mixin
    private final GilSubjects subjects =
            new GilSubjects(List.of("cpython", "java", "simulated"), List.of(1, 4));

    @Mixin private final GilRunOptions options = new GilRunOptions();

    @Override
    public Integer call() throws IOException, InterruptedException {
        GilWorks.check(List.of(work));
        String name = GilChecks.policy("--gil", policy);
        GilChecks.timed("--intervals", name);
        List<Duration> times = GilChecks.times("--intervals", intervals);
        List<Integer> counts = GilChecks.counts("--threads", threads, 1);
        Plan.Sizing sizing = GilChecks.sizing(time, false);
        return new GilExperiment(gil, options)
                .run(subjects, s -> Experiments.sweep(s.size(), work, name, times, counts, sizing));
    }
}
