package dev.parallax.cli;

import dev.parallax.lab.Plan;
import dev.parallax.lab.Result;
import dev.parallax.lab.Runner;
import dev.parallax.lab.Settings;
import dev.parallax.lab.Subject;
import dev.parallax.picture.HtmlPage;
import dev.parallax.run.EnvironmentProbe;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Runs a plan from the command line: progress, files, tables, exit code. */
final class GilExperiment {
    private static final DateTimeFormatter FILE =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);

    private final GilCommand gil;
    private final GilRunOptions options;

    GilExperiment(GilCommand gil, GilRunOptions options) {
        this.gil = gil;
        this.options = options;
    }

    /** Runs what {@code planner} makes of the subjects; checks all options before. */
    int run(GilSubjects chosen, Function<List<Subject>, Plan> planner)
            throws IOException, InterruptedException {
        Settings settings = options.settings();
        chosen.checked();
        if (HostJvm.quick()) {
            return gil.runWithFullCompiler();
        }
        try (Interrupts _ = new Interrupts();
                GilSubjects.Opened subjects = chosen.open(gil, options.seed())) {
            return run(planner.apply(subjects.all()), subjects.all(), settings);
        }
    }

    private int run(Plan plan, List<Subject> subjects, Settings settings) throws IOException {
        Path record = record(plan.kind());
        GilProgress progress = new GilProgress(gil.screen(), record, options);
        String now = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
        Runner runner =
                new Runner(
                        plan,
                        subjects,
                        settings,
                        progress,
                        System::nanoTime,
                        now,
                        EnvironmentProbe.observe());
        Result result = runner.run();
        progress.completed(result);
        finish(result, record);
        if (result.interrupted()) {
            return ExitCode.INTERRUPTED;
        }
        return result.measured() ? ExitCode.OK : ExitCode.NOTHING_RAN;
    }

    private void finish(Result result, Path record) throws IOException {
        new GilReport(gil.screen()).print(result);
        if (options.html() != null) {
            HtmlPage.write(options.html(), GilCharts.page(result));
        }
        gil.screen().out().println("Record: " + GilCommand.shown(record));
        gil.screen().out().flush();
    }

    private Path record(Plan.Kind kind) throws IOException {
        Path folder = options.folder();
        if (folder == null) {
            folder = gil.home().state().resolve("gil");
        }
        Files.createDirectories(folder);
        String now = LocalDateTime.now(ZoneId.systemDefault()).format(FILE);
        return folder.resolve(now + "-" + kind.name().toLowerCase(Locale.ROOT) + ".json");
    }
}
