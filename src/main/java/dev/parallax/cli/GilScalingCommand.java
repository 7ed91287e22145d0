package dev.parallax.cli;

import dev.parallax.lab.Experiments;
import dev.parallax.lab.Mode;
import dev.parallax.lab.Plan;
import dev.parallax.lab.Subject;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/** The speed-up by threads and by processes. */
@Command(
        name = "scaling",
        description = "Speed-up of the same work in 1 to n threads, GIL on and off, and processes.",
        sortOptions = false)
final class GilScalingCommand implements Callable<Integer> {
    /** Enough for the simulation to show where its cores end. */
    private static final List<Integer> SIMULATED = List.of(1, 2, 4, 8, 16, 32, 64);

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private GilCommand gil;

    @Option(
            names = "--work",
            paramLabel = "NAME",
            defaultValue = "countdown",
            description = "The kind of work, shared out (default: ${DEFAULT-VALUE}).")
    private String work = "";

    @Option(
            names = "--threads",
            split = ",",
            paramLabel = "N",
            description =
                    "Numbers of threads and processes (default: to twice the cores; simulated:"
                            + " to 64).")
    private List<String> threads = List.of();

    @Option(
            names = "--task-time",
            paramLabel = "TIME",
            defaultValue = "300ms",
            description = "How long the work takes in one thread (default: ${DEFAULT-VALUE}).")
    private String time = "";

    @Mixin private final GilModeOptions mode = new GilModeOptions();

    @Mixin
    private final GilSubjects subjects =
            new GilSubjects(List.of("cpython", "java", "simulated"), List.of(64));

    @Mixin private final GilRunOptions options = new GilRunOptions();

    @Override
    public Integer call() throws IOException, InterruptedException {
        GilWorks.check(List.of(work));
        List<Integer> asked = GilChecks.counts("--threads", threads, 1);
        Plan.Sizing sizing = GilChecks.sizing(time, false);
        Mode on = mode.mode();
        return new GilExperiment(gil, options)
                .run(
                        subjects,
                        s ->
                                Experiments.scaling(
                                        s.stream().map(one -> numbers(one, asked)).toList(),
                                        work,
                                        on,
                                        sizing));
    }

    private static List<Integer> numbers(Subject subject, List<Integer> asked) {
        if (!asked.isEmpty()) {
            return asked;
        }
        if (GilSubjects.simulated(subject)) {
            return SIMULATED;
        }
        int cores = Runtime.getRuntime().availableProcessors();
        return Stream.of(1, 2, cores, 2 * cores).distinct().sorted().toList();
    }
}
