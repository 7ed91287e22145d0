package dev.parallax.cli;

import dev.parallax.lab.LabException;
import dev.parallax.lab.ResultTable;
import dev.parallax.lab.Words;
import dev.parallax.lab.fidelity.FixtureResult;
import dev.parallax.lab.fidelity.FixtureRow;
import dev.parallax.lab.fidelity.Validation;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** Holds the simulation against what was published, and against real Pythons. */
@Command(
        name = "validate",
        description = {
            "Published measurements beside simulated ones; fails if one is missed.",
            "With --real, real CPythons beside the simulation of this machine."
        },
        sortOptions = false)
final class GilValidateCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private GilCommand gil;

    @Option(
            names = "--real",
            description = "Measures real CPythons: the bundled one and those named by --python.")
    private boolean real;

    @Option(
            names = "--python",
            paramLabel = "PATH",
            description = "A further CPython for --real; may be given several times.")
    private List<String> pythons = List.of();

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "3",
            description = "Measured rounds of --real (default: ${DEFAULT-VALUE}).")
    private int rounds;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (HostJvm.quick()) {
            return gil.runWithFullCompiler();
        }
        if (rounds < 1) {
            throw new UserError("--rounds: found " + rounds + ". Use 1 or more.");
        }
        try (Interrupts _ = new Interrupts()) {
            if (!real) {
                return published();
            }
            List<String> all = new ArrayList<>(List.of("cpython"));
            all.addAll(pythons);
            return new GilReality(gil, rounds, this::progress).run(all);
        } catch (LabException e) {
            throw new UserError(String.valueOf(e.getMessage()), ExitCode.NOTHING_RAN);
        }
    }

    private void progress(String what) {
        gil.screen().err().println(what);
        gil.screen().err().flush();
    }

    private int published() throws InterruptedException {
        GilReport report = new GilReport(gil.screen());
        List<FixtureResult> results = Validation.run(f -> progress(f.id() + ": simulating"));
        for (FixtureResult result : results) {
            report.print(table(result));
            report.say("");
        }
        List<String> missed =
                results.stream().filter(r -> !r.holds()).map(r -> r.fixture().id()).toList();
        report.say(
                missed.isEmpty()
                        ? "All " + results.size() + " fixtures hold."
                        : "Missed: " + String.join(", ", missed) + ".");
        return missed.isEmpty() ? ExitCode.OK : ExitCode.DIVERGENCE;
    }

    private static ResultTable table(FixtureResult result) {
        List<List<String>> rows = result.rows().stream().map(GilValidateCommand::cells).toList();
        List<String> header = List.of("", "published", "simulated", "accepted", "");
        return new ResultTable(
                result.fixture().id() + "  " + result.fixture().title(),
                header,
                rows,
                List.of("Source: " + result.fixture().source() + "."));
    }

    private static List<String> cells(FixtureRow row) {
        return List.of(
                row.what(),
                Double.isNaN(row.published()) ? "-" : Words.digits(row.published()),
                Words.digits(row.simulated()),
                row.tolerance(),
                row.asserted() ? row.holds() ? "holds" : "MISSED" : "");
    }
}
