package dev.parallax.cli;

import dev.parallax.compare.Comparer;
import dev.parallax.compare.ComparisonVerdict;
import dev.parallax.manifest.Catalog;
import dev.parallax.manifest.Comparison;
import dev.parallax.manifest.ComparisonGroup;
import dev.parallax.manifest.ManifestException;
import dev.parallax.record.RunRecord;
import dev.parallax.run.Lanes;
import dev.parallax.run.RunOptions;
import dev.parallax.run.RunSession;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/** The main job: runs comparisons in their lanes and shows what came of them. */
@Command(
        name = "run",
        description = "Runs comparisons side by side; all of them when none is named.",
        sortOptions = false)
final class RunCommand implements Callable<Integer> {
    private static final DateTimeFormatter FOLDER =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private Parallax parallax;

    @Parameters(
            arity = "0..*",
            paramLabel = "NAME|FOLDER",
            description = "Topics, comparisons, folders or manifests; all by default.")
    private List<String> names = List.of();

    @Mixin private final RunArguments arguments = new RunArguments();

    @Option(
            names = "--record",
            paramLabel = "DIR",
            description = "Where records are written (default: a new folder in target/parallax).")
    private @Nullable Path folder;

    @Mixin private final ReportFiles files = new ReportFiles();

    @Override
    public Integer call() throws IOException, ManifestException, InterruptedException {
        RunOptions options = arguments.options();
        WantedFolder.check("--record", folder);
        List<ComparisonGroup> groups = new Catalog(parallax.home().comparisons()).find(names);
        if (options.jit() && !JitHost.running()) {
            return new JitHost(parallax.home()).run(parallax.arguments());
        }
        if (HostJvm.quick() && lasts(groups)) {
            return HostJvm.runWithFullCompiler(parallax.home(), parallax.arguments());
        }
        Path records = recordFolder();
        try (Verdicts verdicts = new Verdicts(parallax.screen(), files)) {
            int all = groups.stream().mapToInt(g -> g.comparisons().size()).sum();
            int compared = runAll(groups, options, records, verdicts);
            int code = verdicts.conclude(groups.stream().map(ComparisonGroup::topic).toList());
            PrintWriter out = parallax.screen().out();
            if (compared < all) {
                out.printf("Interrupted: %d of %d comparisons had ended.%n", compared, all);
            }
            out.println("Records: " + shown(records));
            return compared < all ? ExitCode.INTERRUPTED : code;
        }
    }

    private static boolean lasts(List<ComparisonGroup> groups) {
        return groups.stream().flatMap(g -> g.comparisons().stream()).anyMatch(Comparison::work);
    }

    /** Returns how many comparisons ended before an interrupt. */
    private int runAll(
            List<ComparisonGroup> groups, RunOptions options, Path records, Verdicts verdicts)
            throws IOException {
        List<Comparison> comparisons =
                groups.stream().flatMap(g -> g.comparisons().stream()).toList();
        Lanes lanes = Lanes.of(options.lanes(), parallax.home().state(), arguments.python());
        Progress progress = new Progress(parallax.screen(), comparisons.size());
        try (Interrupts _ = new Interrupts();
                RunSession session =
                        new RunSession(
                                options, lanes.all(), lanes.calibration(), records, progress)) {
            for (int n = 0; n < comparisons.size(); n++) {
                RunRecord record = session.run(comparisons.get(n));
                if (Thread.currentThread().isInterrupted()) {
                    return n;
                }
                verdicts.add(judged(comparisons.get(n), record));
            }
        }
        return comparisons.size();
    }

    private static ComparisonVerdict judged(Comparison comparison, RunRecord record) {
        return Comparer.compare(comparison, record);
    }

    private Path recordFolder() throws IOException {
        if (folder != null) {
            return Files.createDirectories(folder);
        }
        String now = LocalDateTime.now(ZoneId.systemDefault()).format(FOLDER);
        return NewFolder.in(parallax.home().state().resolve("records"), now);
    }

    /** As short as it gets from where the user is. */
    private static Path shown(Path path) {
        Path here = Path.of("").toAbsolutePath();
        Path absolute = path.toAbsolutePath();
        return absolute.startsWith(here) ? here.relativize(absolute) : absolute;
    }
}
