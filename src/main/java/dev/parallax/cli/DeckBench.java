package dev.parallax.cli;

import dev.parallax.compare.Comparer;
import dev.parallax.compare.ComparisonVerdict;
import dev.parallax.compare.TopicTimes;
import dev.parallax.lane.GilChoice;
import dev.parallax.lane.LaneRequest.Era;
import dev.parallax.lane.LaneRequest.Processes;
import dev.parallax.manifest.Catalog;
import dev.parallax.manifest.Comparison;
import dev.parallax.manifest.ComparisonGroup;
import dev.parallax.manifest.ManifestException;
import dev.parallax.run.Defaults;
import dev.parallax.run.Lanes;
import dev.parallax.run.RunOptions;
import dev.parallax.run.RunSession;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;

/** Runs the deck's timed topics with the GIL on and off and asserts the bands of topic.toml. */
@Command(
        name = "deck",
        description = "The deck's serial : threads : processes, GIL on and off; fails outside.")
final class DeckBench implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private BenchCommand bench;

    @Option(
            names = "--lanes",
            split = ",",
            paramLabel = "LANE",
            defaultValue = Defaults.LANES,
            description = "Lanes to measure (default: ${DEFAULT-VALUE}).")
    private List<String> lanes = List.of();

    @Option(
            names = "--repeat",
            paramLabel = "N",
            defaultValue = "3",
            description = "Measured executions a lane (default: ${DEFAULT-VALUE}).")
    private int repeat;

    @Override
    public Integer call() throws IOException, ManifestException, InterruptedException {
        if (HostJvm.quick()) {
            return HostJvm.runWithFullCompiler(bench.home(), bench.arguments());
        }
        boolean held = measure(GilChoice.ON, lanes);
        if (lanes.contains("java")) {
            held &= measure(GilChoice.OFF, List.of("java"));
        }
        return held ? ExitCode.OK : ExitCode.DIVERGENCE;
    }

    private boolean measure(GilChoice gil, List<String> names)
            throws IOException, ManifestException {
        bench.screen().out().println("GIL " + gil.spelled());
        RunOptions options =
                new RunOptions(
                        names,
                        Era.TALK_2018,
                        Processes.CONTEXTS,
                        false,
                        gil,
                        false,
                        repeat,
                        1,
                        Defaults.TIMEOUT,
                        OptionalInt.empty(),
                        1);
        List<ComparisonGroup> groups =
                new Catalog(bench.home().comparisons()).find(List.of("io_bound", "cpu_bound"));
        Path folder = Files.createTempDirectory("parallax-bench");
        Lanes made = Lanes.of(names, bench.home().state(), Optional.empty());
        boolean held = true;
        Progress progress = new Progress(bench.screen(), 6);
        try (RunSession session =
                new RunSession(options, made.all(), made.calibration(), folder, progress)) {
            for (ComparisonGroup group : groups) {
                held &= measure(session, group);
            }
        }
        return held;
    }

    private boolean measure(RunSession session, ComparisonGroup group) throws IOException {
        List<ComparisonVerdict> verdicts = new ArrayList<>();
        for (Comparison comparison : group.comparisons()) {
            if (comparison.variant().isPresent()) {
                verdicts.add(Comparer.compare(comparison, session.run(comparison)));
            }
        }
        Optional<TopicTimes> times = TopicTimes.of(group.topic(), verdicts);
        boolean held = verdicts.stream().noneMatch(v -> v.overall().fails()) && times.isPresent();
        for (TopicTimes.Row row : times.map(TopicTimes::rows).orElse(List.of())) {
            for (TopicTimes.Checked checked : row.expected()) {
                held &= checked.inside();
                bench.screen().out().println(line(group, row, checked));
            }
        }
        bench.screen().out().flush();
        return held;
    }

    private static String line(
            ComparisonGroup group, TopicTimes.Row row, TopicTimes.Checked checked) {
        return String.format(
                Locale.ROOT,
                "%-10s %-8s %s/%s %.2f, expected %.2f to %.2f: %s",
                group.topic().name(),
                row.lane(),
                checked.band().variant(),
                checked.band().base(),
                checked.ratio(),
                checked.band().atLeast(),
                checked.band().atMost(),
                Limits.word(checked.inside()));
    }
}
