package dev.parallax.cli;

import dev.parallax.lab.ResultTable;
import dev.parallax.lab.java.ConcurrencyCosts;
import dev.parallax.lab.python.PythonSubject;
import dev.parallax.lab.python.Pythons;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

/** The talk's table 'Processos e Threads', measured. */
@Command(
        name = "processes-threads",
        description = "The talk's table of processes and threads, filled with measured numbers.",
        sortOptions = false)
final class GilProcessesThreadsCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private GilCommand gil;

    @Option(
            names = "--subjects",
            split = ",",
            paramLabel = "SUBJECT",
            defaultValue = "java,cpython,graalpy",
            description =
                    "Who is measured: java, cpython, graalpy, or the path of a Python (default:"
                            + " ${DEFAULT-VALUE}).")
    private List<String> subjects = List.of();

    @Option(
            names = "--slow",
            description = "Measures GraalPy's processes, too, which takes a minute or more.")
    private boolean slow;

    @Mixin private final GilCostOutput output = new GilCostOutput();

    @Override
    public Integer call() throws IOException, InterruptedException {
        output.check();
        if (subjects.contains("simulated")) {
            throw new UserError(
                    "--subjects: the simulation has no processes to start. Use java, cpython,"
                            + " graalpy or the path of a Python.");
        }
        if (HostJvm.quick()) {
            return gil.runWithFullCompiler();
        }
        GilCostRows rows = new GilCostRows(gil.screen().err());
        try (Interrupts _ = new Interrupts()) {
            for (String subject : subjects) {
                measure(subject, rows);
            }
            ResultTable table = rows.table();
            new GilReport(gil.screen()).print(GilCostOutput.narrow(table));
            output.write(table);
        }
        return rows.isEmpty() ? ExitCode.NOTHING_RAN : ExitCode.OK;
    }

    private void measure(String subject, GilCostRows rows)
            throws IOException, InterruptedException {
        if (subject.equals("java")) {
            rows.add(subject, ConcurrencyCosts::measure);
            return;
        }
        boolean graalpy = subject.equals(Pythons.GRAALPY);
        boolean processes = slow || !graalpy;
        Pythons pythons = GilPythons.all(gil);
        rows.add(
                subject,
                () -> {
                    try (PythonSubject python = pythons.open(subject)) {
                        return python.costs(processes);
                    }
                });
        if (graalpy) {
            Path state = gil.home().state().resolve("graalpy");
            rows.add("graalpy's contexts", () -> List.of(GilContextCosts.measure(state)));
        }
        if (!processes) {
            rows.leaveOut("GraalPy's processes start so slowly that only --slow measures them");
        }
    }
}
