package dev.parallax.cli;

import dev.parallax.trace.Durations;
import dev.parallax.trace.Explanation;
import dev.parallax.trace.GilTrace;
import dev.parallax.trace.Window;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;

/** Tells a trace in words. */
@Command(
        name = "explain",
        description = "Steps through a trace in words: who waits, who asks, who gets the GIL, why.",
        sortOptions = false)
final class GilExplainCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private GilCommand gil;

    @Parameters(
            paramLabel = "TRACE.json|FILE|NAME",
            description = "A saved trace, or a workload, which is simulated.")
    private String name = "";

    @Option(
            names = "--from",
            paramLabel = "TIME",
            description = "Where to begin (default: the beginning).")
    private String from = "";

    @Option(names = "--to", paramLabel = "TIME", description = "Where to end (default: the end).")
    private String to = "";

    @Option(
            names = "--thread",
            split = ",",
            paramLabel = "NAME",
            description = "Tells of these threads alone.")
    private List<String> threads = List.of();

    @Option(
            names = "--steps",
            paramLabel = "N",
            defaultValue = "40",
            description = "Tells so many steps and counts the rest (default: ${DEFAULT-VALUE}).")
    private int steps;

    @Mixin private final GilSimulation simulation = new GilSimulation();

    @Override
    public Integer call() throws IOException {
        int most = (int) GilChecks.between("--steps", steps, 1, 1e9);
        Window window = window();
        GilTrace trace = GilTraceFiles.trace(name, simulation);
        Explanation explanation = explanation(trace, window);
        GilReport report = new GilReport(gil.screen());
        report.say(GilTraceOutput.title(trace));
        List<String> lines = explanation.lines();
        int told = Math.min(most, explanation.steps().size());
        lines.subList(0, told).forEach(report::step);
        int rest = explanation.steps().size() - told;
        if (rest > 0) {
            String what = rest == 1 ? " more step" : " more steps";
            report.say("... and " + rest + what + ": --steps tells more, --from skips.");
        }
        if (explanation.steps().isEmpty()) {
            report.say(nothing(trace, window));
        }
        report.say(explanation.summary());
        return ExitCode.OK;
    }

    private static String nothing(GilTrace trace, Window window) {
        long end = trace.events().isEmpty() ? 0 : trace.events().getLast().nanos();
        return window.fromNanos() > end
                ? "No step: --from is after the end of the trace, which is at "
                        + Durations.at(end)
                        + "."
                : "No step in this part of the trace, which ends at " + Durations.at(end) + ".";
    }

    private static Explanation explanation(GilTrace trace, Window window) {
        try {
            return Explanation.of(trace, window);
        } catch (IllegalArgumentException e) {
            throw new UserError("--thread: " + e.getMessage() + ".");
        }
    }

    private Window window() {
        Set<String> names = new HashSet<>(threads);
        long first = from.isEmpty() ? 0 : GilChecks.time("--from", from).toNanos();
        long last = to.isEmpty() ? Long.MAX_VALUE : GilChecks.time("--to", to).toNanos();
        if (last < first) {
            throw new UserError("--to: found " + to + ", before --from. Use a later time.");
        }
        return new Window(first, last, names);
    }
}
