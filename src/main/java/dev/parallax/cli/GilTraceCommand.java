package dev.parallax.cli;

import dev.parallax.lab.LabException;
import dev.parallax.lab.Mode;
import dev.parallax.trace.GilTrace;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

/** One run's timeline, or two runs' first difference. */
@Command(
        name = "trace",
        description = "Shows one run as a timeline, or where two saved runs part (--diff).",
        sortOptions = false)
final class GilTraceCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private GilCommand gil;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private CommandSpec spec;

    @Option(
            names = "--subject",
            paramLabel = "SUBJECT",
            defaultValue = "java",
            description =
                    "Who runs: java (default), simulated, cpython, graalpy, or the path of a"
                            + " Python. Java and the simulation are traced exactly, CPython is"
                            + " sampled (Linux).")
    private String subject = "";

    @Option(
            names = "--work",
            paramLabel = "NAME",
            defaultValue = "countdown",
            description = "The kind of work (default: ${DEFAULT-VALUE}).")
    private String work = "";

    @Option(
            names = "--threads",
            paramLabel = "N",
            defaultValue = "2",
            description = "How many threads (default: ${DEFAULT-VALUE}).")
    private String threads = "";

    @Option(
            names = "--task-time",
            paramLabel = "TIME",
            defaultValue = "50ms",
            description = "How long each thread's work takes alone (default: ${DEFAULT-VALUE}).")
    private String time = "";

    @Mixin private final GilModeOptions mode = new GilModeOptions();

    @Option(
            names = "--cores",
            paramLabel = "N",
            description = "Cores of the simulated machine (default: 4).")
    private @Nullable String cores;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Decides what the simulation leaves to chance (default: 1).")
    private @Nullable Long seed;

    @Mixin private final GilTraceOutput output = new GilTraceOutput();

    @Option(
            names = "--diff",
            arity = "2",
            paramLabel = "FILE",
            description = "Compares two traces that --json saved; runs nothing.")
    private List<Path> diff = List.of();

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (!diff.isEmpty()) {
            GilTraceDiff.checkAlone(spec);
            GilTraceDiff.print(gil.screen(), diff.get(0), diff.get(1));
            return ExitCode.OK;
        }
        GilWorks.check(List.of(work));
        int count = GilChecks.counts("--threads", List.of(threads), 1).getFirst();
        int machine = simulatedCores();
        double seconds = GilChecks.sizing(time, true).seconds();
        Mode asked = mode.mode();
        output.check();
        if (HostJvm.quick()) {
            return gil.runWithFullCompiler();
        }
        GilTracing tracing = new GilTracing(work, count, asked, seconds);
        try (Interrupts _ = new Interrupts()) {
            GilTrace trace = tracing.trace(gil, subject, machine, seed == null ? 1 : seed);
            output.write(gil.screen(), trace, GilWorkSources.of(gil.home(), work));
            return ExitCode.OK;
        } catch (LabException e) {
            throw new UserError(String.valueOf(e.getMessage()), ExitCode.NOTHING_RAN);
        }
    }

    /** Checks that what only the simulation obeys is given for no one else. */
    private int simulatedCores() {
        if (!subject.equals("simulated")) {
            String option = cores != null ? "--cores" : seed != null ? "--seed" : "";
            if (!option.isEmpty()) {
                throw new UserError(
                        option
                                + ": is for the simulation alone. Leave it out, or use --subject"
                                + " simulated.");
            }
        }
        return GilChecks.counts("--cores", List.of(cores == null ? "4" : cores), 1).getFirst();
    }
}
