package dev.parallax.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Measures this tool's own start: {@code parallax run generators} in the graalpy and java lanes
 * against two bare GraalPy launches on the same JDK, pair by pair.
 */
@Command(
        name = "startup",
        description = "How long 'run generators' takes, in bare GraalPy launches; fails above 1/3.")
final class StartupBench implements Callable<Integer> {
    /** What users were promised: at most this part of two bare launches. */
    private static final double LIMIT = 1.0 / 3;

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private BenchCommand bench;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "5",
            description = "Pairs to measure (default: ${DEFAULT-VALUE}); the first is warm-up.")
    private int rounds;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (rounds < 2) {
            throw new UserError("--rounds: found " + rounds + ". Use a number of 2 or more.");
        }
        Screen screen = bench.screen();
        Home home = bench.home();
        List<Double> bare = new ArrayList<>();
        List<Double> ours = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            double twoBare = seconds(bareLaunch(home)) + seconds(bareLaunch(home));
            double run = seconds(runGenerators(home));
            screen.out()
                    .printf(
                            Locale.ROOT,
                            "pair %d%s: two bare launches %.2f s, run generators %.2f s, ratio"
                                    + " %.2f%n",
                            round,
                            round == 0 ? " (warm-up)" : "",
                            twoBare,
                            run,
                            run / twoBare);
            screen.out().flush();
            if (round > 0) {
                bare.add(twoBare);
                ours.add(run);
                ratios.add(run / twoBare);
            }
        }
        return conclude(screen, bare, ours, ratios);
    }

    private static int conclude(
            Screen screen, List<Double> bare, List<Double> ours, List<Double> ratios) {
        double ratio = Limits.median(ratios);
        screen.out()
                .printf(
                        Locale.ROOT,
                        "median: two bare launches %.2f s, run generators %.2f s, ratio %.2f (%.2f"
                                + " to %.2f), limit %.2f: %s%n",
                        Limits.median(bare),
                        Limits.median(ours),
                        ratio,
                        Collections.min(ratios),
                        Collections.max(ratios),
                        LIMIT,
                        Limits.word(ratio <= LIMIT));
        return ratio <= LIMIT ? ExitCode.OK : ExitCode.DIVERGENCE;
    }

    private static List<String> bareLaunch(Home home) throws IOException {
        try (Stream<Path> jars = Files.list(home.folder().resolve("target").resolve("lib"))) {
            String classPath =
                    jars.filter(jar -> jar.toString().endsWith(".jar"))
                            .map(Path::toString)
                            .sorted()
                            .collect(Collectors.joining(File.pathSeparator));
            return List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "--enable-native-access=ALL-UNNAMED",
                    "--sun-misc-unsafe-memory-access=allow",
                    "-cp",
                    classPath,
                    "com.oracle.graal.python.shell.GraalPythonMain",
                    "-c",
                    "print(1)");
        }
    }

    private static List<String> runGenerators(Home home) {
        return List.of(
                home.folder().resolve("parallax").toString(),
                "run",
                "generators",
                "--lanes",
                "graalpy,java");
    }

    private static double seconds(List<String> command) throws IOException, InterruptedException {
        Path output = Files.createTempFile("parallax-bench", ".txt");
        try {
            long start = System.nanoTime();
            int code =
                    new ProcessBuilder(new ArrayList<>(command))
                            .redirectErrorStream(true)
                            .redirectOutput(output.toFile())
                            .start()
                            .waitFor();
            double seconds = (System.nanoTime() - start) / 1e9;
            if (code != 0) {
                throw new UserError(
                        "the measured command failed with "
                                + code
                                + ": "
                                + String.join(" ", command)
                                + "\n"
                                + Files.readString(output),
                        ExitCode.NOTHING_RAN);
            }
            return seconds;
        } finally {
            Files.deleteIfExists(output);
        }
    }
}
