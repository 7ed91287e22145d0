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
import java.lang.management.ManagementFactory;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;

/**
 * Measures the semantics library beside CPython, GraalPy and Kotlin: in each round every side once,
 * Java in JVMs of its own by JMH.
 */
@Command(
        name = "semantics",
        description =
                "Generators, event loop and pools beside CPython's; asserts ratios, and what a"
                        + " fresh JVM needs.")
final class SemanticsBench implements Callable<Integer> {
    private static final String STREAMS = "dev\\.parallax\\.jmh\\.StreamSteps\\..*";

    /** Of classes in src/jmh/java, which are compiled after this one. */
    private static final String BENCHMARKS =
            "dev\\.parallax\\.jmh\\.(GeneratorSteps|EventLoopSteps|PoolSteps|Process\\w+)\\..*";

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private BenchCommand bench;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "3",
            description = "How often every side is measured (default: ${DEFAULT-VALUE}).")
    private int rounds;

    @Option(names = "--quick", description = "One round, and shorter measurements.")
    private boolean quick;

    @Option(names = "--graalpy", description = "Measure GraalPy, too: some minutes more.")
    private boolean graalpy;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (rounds < 1) {
            throw new UserError("--rounds: found " + rounds + ". Use a number of 1 or more.");
        }
        say(environment());
        SemanticsTable table = new SemanticsTable();
        FactTable facts = new FactTable();
        FactJvms jvms = new FactJvms(bench.home().state().resolve("semantics-facts"));
        int times = quick ? 1 : rounds;
        for (int round = 1; round <= times; round++) {
            say("Round " + round + " of " + times + (quick ? ", about 40 s" : ", about 90 s"));
            table.add("cpython", PythonSteps.cpython(bench.home().state()));
            table.add("java", java());
            for (SemanticsFact fact : SemanticsFact.ALL) {
                facts.add(fact, jvms.run(fact));
            }
            if (graalpy) {
                table.add("graalpy", PythonSteps.graalpy());
            }
        }
        table.lines().forEach(this::say);
        facts.lines().forEach(this::say);
        boolean holds = table.holds() && facts.holds();
        say(holds ? "All limits held." : "Not all limits held.");
        return holds ? ExitCode.OK : ExitCode.DIVERGENCE;
    }

    private Map<String, Double> java() {
        Options options =
                new OptionsBuilder()
                        .include(BENCHMARKS)
                        .include(STREAMS)
                        .forks(1)
                        .warmupIterations(quick ? 2 : 5)
                        .warmupTime(TimeValue.milliseconds(500))
                        .measurementIterations(quick ? 3 : 5)
                        .measurementTime(TimeValue.milliseconds(400))
                        .jvmArgs("--sun-misc-unsafe-memory-access=allow", "-XX:+UseSerialGC")
                        .verbosity(VerboseMode.SILENT)
                        .shouldFailOnError(true)
                        .build();
        Map<String, Double> nanos = new HashMap<>();
        try {
            for (RunResult result : new Runner(options).run()) {
                String name = result.getParams().getBenchmark();
                nanos.put(
                        name.substring(name.lastIndexOf('.') + 1),
                        result.getPrimaryResult().getStatistics().getPercentile(50));
            }
        } catch (RunnerException e) {
            throw new UserError(
                    "bench semantics: the measurement failed: "
                            + e.getMessage()
                            + " Build Parallax again, and let no other benchmark run meanwhile.",
                    ExitCode.NOTHING_RAN);
        }
        return nanos;
    }

    private static String environment() {
        var system = ManagementFactory.getOperatingSystemMXBean();
        return String.format(
                Locale.ROOT,
                "%s %s, %s %s, %d processors, load %.1f",
                System.getProperty("java.vm.name"),
                Runtime.version(),
                system.getName(),
                system.getArch(),
                system.getAvailableProcessors(),
                system.getSystemLoadAverage());
    }

    private void say(String line) {
        bench.screen().out().println(line);
        bench.screen().out().flush();
    }
}
