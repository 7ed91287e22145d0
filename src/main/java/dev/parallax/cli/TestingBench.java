package dev.parallax.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/**
 * What the testing library costs: its first verdict against a bare GraalPy context, pair by pair in
 * fresh virtual machines, and a thousand trivial assertions after that.
 */
@Command(
        name = "testing",
        description =
                "The testing library's fixed cost in bare GraalPy contexts (fails above 1.5), and"
                        + " 1,000 assertions (fails above 5 s).")
final class TestingBench implements Callable<Integer> {
    private static final double MOST_OF_A_CONTEXT = 1.5;
    private static final double MOST_SECONDS = 5;

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private BenchCommand bench;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "5",
            description = "Pairs to measure (default: ${DEFAULT-VALUE}); one more is warm-up.")
    private int rounds;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (rounds < 1) {
            throw new UserError("--rounds: found " + rounds + ". Use a number of 1 or more.");
        }
        List<Double> ratios = new ArrayList<>();
        List<Double> thousands = new ArrayList<>();
        for (int round = 0; round <= rounds; round++) {
            double bare =
                    measured(
                                    "dev.parallax.testing.graalpy.BareContext",
                                    TestingSuite.SOURCE,
                                    TestingSuite.CALL)
                            .getFirst();
            List<Double> suite = measured(TestingSuite.class.getName(), "2");
            double seconds = suite.getLast() / 1e3;
            print(
                    String.format(
                            Locale.ROOT,
                            "round %d%s: bare context %.2f s, first verdict %.2f s, ratio %.2f;"
                                    + " 1,000 assertions on three sides %.2f s",
                            round,
                            round == 0 ? " (warm-up)" : "",
                            bare / 1e3,
                            suite.getFirst() / 1e3,
                            suite.getFirst() / bare,
                            seconds));
            if (round > 0) {
                ratios.add(suite.getFirst() / bare);
                thousands.add(seconds);
            }
        }
        boolean held = held("first verdict / bare context", ratios, MOST_OF_A_CONTEXT, "");
        held &= held("1,000 assertions", thousands, MOST_SECONDS, " s");
        return held ? ExitCode.OK : ExitCode.DIVERGENCE;
    }

    private boolean held(String what, List<Double> measured, double limit, String unit) {
        double median = Limits.median(measured);
        print(
                String.format(
                        Locale.ROOT,
                        "%s: median %.2f%s (%.2f to %.2f), limit %.1f%s: %s",
                        what,
                        median,
                        unit,
                        Collections.min(measured),
                        Collections.max(measured),
                        limit,
                        unit,
                        Limits.word(median <= limit)));
        return median <= limit;
    }

    private void print(String line) {
        bench.screen().out().println(line);
        bench.screen().out().flush();
    }

    /** Runs a class of ours in a virtual machine with its defaults, as a test run has them. */
    private List<Double> measured(String type, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "--sun-misc-unsafe-memory-access=allow",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        type));
        command.addAll(List.of(arguments));
        Process process =
                new ProcessBuilder(command)
                        .directory(bench.home().folder().toFile())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        String printed =
                new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new UserError(
                    "the measured program failed with " + process.exitValue() + ": " + type,
                    ExitCode.NOTHING_RAN);
        }
        return printed.lines().map(Double::valueOf).toList();
    }
}
