package dev.parallax.cli;

import dev.parallax.lab.LabException;
import dev.parallax.lab.ResultTable;
import dev.parallax.lab.Subject;
import dev.parallax.lab.Words;
import dev.parallax.lab.fidelity.Reality;
import dev.parallax.lab.fidelity.RealityRow;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/** Measures real CPythons and prints the model's prediction beside each value. */
final class GilReality {
    private static final double PERCENT = 100;

    private final GilCommand gil;
    private final int rounds;
    private final Consumer<String> progress;

    GilReality(GilCommand gil, int rounds, Consumer<String> progress) {
        this.gil = gil;
        this.rounds = rounds;
        this.progress = progress;
    }

    /** Returns the exit code: whether every value is as close as the aim. */
    int run(List<String> pythons) throws IOException, InterruptedException, LabException {
        int cores = Runtime.getRuntime().availableProcessors();
        GilReport report = new GilReport(gil.screen());
        List<RealityRow> all = new ArrayList<>();
        for (String name : pythons) {
            try (Subject python = GilPythons.open(gil, "--python", name)) {
                List<RealityRow> rows = Reality.compare(python, cores, rounds, progress);
                report.print(table(python.name(), cores, rows));
                report.say("");
                all.addAll(rows);
            } catch (IllegalArgumentException e) {
                throw new UserError("--python " + name + ": " + e.getMessage() + ".");
            }
        }
        RealityRow worst =
                all.stream().max(Comparator.comparingDouble(RealityRow::deviation)).orElseThrow();
        report.say(
                "Worst deviation: a factor of %s, %s, %s."
                        .formatted(Words.ratio(worst.deviation()), worst.python(), worst.what()));
        return all.stream().allMatch(RealityRow::holds) ? ExitCode.OK : ExitCode.DIVERGENCE;
    }

    private static ResultTable table(String python, int cores, List<RealityRow> rows) {
        return new ResultTable(
                python + " beside the model of this machine, " + cores + " cores",
                List.of("", "model", "real", "from-to", "factor", "aim", "on 1 core"),
                rows.stream().map(GilReality::cells).toList(),
                List.of(
                        "'on 1 core': the part of the time in which the system kept all threads on"
                                + " one core, as observed; the model does the same."));
    }

    private static List<String> cells(RealityRow row) {
        return List.of(
                row.what(),
                Words.digits(row.model()),
                Words.digits(row.real().median()),
                Words.digits(row.real().least()) + "-" + Words.digits(row.real().most()),
                Words.ratio(row.deviation()),
                Words.ratio(row.aim()) + (row.holds() ? "" : " MISSED"),
                Math.round(row.shared() * PERCENT) + " %");
    }
}
