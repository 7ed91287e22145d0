package dev.parallax.cli;

import dev.parallax.trace.GilTrace;
import dev.parallax.trace.TraceDiff;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Says where two saved traces part. */
final class GilTraceDiff {
    private static final String OPTION = "--diff";

    private GilTraceDiff() {}

    /** Checks that no other option was given, as each would be without effect. */
    static void checkAlone(CommandSpec spec) {
        List<String> others =
                spec.commandLine().getParseResult().matchedOptions().stream()
                        .map(OptionSpec::longestName)
                        .filter(name -> !name.equals(OPTION))
                        .distinct()
                        .toList();
        if (!others.isEmpty()) {
            throw new UserError(
                    "--diff: compares two saved traces and runs nothing, so it can't be combined"
                            + " with other options. Leave out "
                            + String.join(", ", others)
                            + ".");
        }
    }

    static void print(Screen screen, Path a, Path b) throws IOException {
        GilTrace first = GilTraceFiles.read(a);
        GilTrace second = GilTraceFiles.read(b);
        GilReport report = new GilReport(screen);
        report.say("A: " + a + ": " + GilTraceOutput.title(first));
        report.say("B: " + b + ": " + GilTraceOutput.title(second));
        TraceDiff found = TraceDiff.of(first, second);
        found.lines().forEach(report::say);
        if (!found.figures().isEmpty()) {
            report.print(GilTraceOutput.figures(found));
        }
    }
}
