package dev.parallax.cli;

import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * Measures what a tick adds to a loop, with JMH in JVMs of its own that compile loops as the Java
 * lane's worker does, beside what CPython needs for one turn of such a loop.
 */
@Command(
        name = "gil",
        description = "What a tick costs with the GIL on and off; fails above 1 ns over the loop.")
final class GilBench implements Callable<Integer> {
    /** Of the class in src/jmh/java, which is compiled after this one. */
    private static final String BENCHMARKS = "dev.parallax.jmh.GilTicks.";

    private static final double LIMIT_NANOS = 1;

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private BenchCommand bench;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "5",
            description = "Measured half seconds a loop and JVM (default: ${DEFAULT-VALUE}).")
    private int rounds;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (rounds < 1) {
            throw new UserError("--rounds: found " + rounds + ". Use a number of 1 or more.");
        }
        say(
                "Measuring four loops in two JVMs each, then CPython's: about "
                        + (12 + 4 * rounds)
                        + " s");
        List<LoopCost> costs = LoopCost.of(run());
        LoopCost bare = costs.getFirst();
        say(LoopCost.HEADER);
        costs.forEach(cost -> say(cost.row(bare)));
        Optional<CpythonLoop> cpython = CpythonLoop.measure(bench.home().state());
        say(cpython.map(CpythonLoop::row).orElse("CPython: not measured, none was found"));
        return conclude(bare, costs) ? ExitCode.OK : ExitCode.DIVERGENCE;
    }

    private Collection<RunResult> run() {
        Options options =
                new OptionsBuilder()
                        .include(BENCHMARKS.replace(".", "\\."))
                        .forks(2)
                        .warmupIterations(2)
                        .warmupTime(TimeValue.milliseconds(500))
                        .measurementIterations(rounds)
                        .measurementTime(TimeValue.milliseconds(500))
                        .jvmArgs(
                                "--sun-misc-unsafe-memory-access=allow",
                                "-XX:+UseSerialGC",
                                "-XX:LoopUnrollLimit=0")
                        .verbosity(VerboseMode.SILENT)
                        .shouldFailOnError(true)
                        .build();
        try {
            return new Runner(options).run();
        } catch (RunnerException e) {
            throw new UserError(
                    "bench gil: the measurement failed: "
                            + e.getMessage()
                            + " Build Parallax again, and let no other benchmark run meanwhile.",
                    ExitCode.NOTHING_RAN);
        }
    }

    private boolean conclude(LoopCost bare, List<LoopCost> costs) {
        boolean held = true;
        for (LoopCost cost : costs) {
            switch (cost.policy()) {
                case "new" -> held &= held("GIL on", cost.over(bare), LIMIT_NANOS);
                case "none" -> held &= held("GIL off", cost.over(bare), cost.noise(bare));
                default -> {}
            }
        }
        return held;
    }

    private boolean held(String what, double over, double limit) {
        boolean held = over <= limit;
        say(
                String.format(
                        Locale.ROOT,
                        "%s: %.2f ns over the bare loop, limit %.2f: %s",
                        what,
                        over,
                        limit,
                        Limits.word(held)));
        return held;
    }

    private void say(String line) {
        bench.screen().out().println(line);
        bench.screen().out().flush();
    }
}
