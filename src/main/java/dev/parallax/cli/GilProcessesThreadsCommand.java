package dev.parallax.cli;

import dev.parallax.lab.LabException;
import dev.parallax.lab.ProcessesThreads;
import dev.parallax.lab.ProcessesThreadsTable;
import dev.parallax.lab.ResultTable;
import dev.parallax.lab.java.ConcurrencyCosts;
import dev.parallax.lab.python.Pythons;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

import java.io.IOException;
import java.util.ArrayList;
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
        List<ProcessesThreads> rows = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        try (Interrupts _ = new Interrupts()) {
            for (String subject : subjects) {
                gil.screen().err().println(subject + ": measuring");
                gil.screen().err().flush();
                try {
                    rows.addAll(measured(subject, missing));
                } catch (LabException e) {
                    missing.add(subject + ": not measured: " + e.getMessage());
                }
            }
            show(rows, missing);
        }
        return rows.isEmpty() ? ExitCode.NOTHING_RAN : ExitCode.OK;
    }

    private List<ProcessesThreads> measured(String subject, List<String> missing)
            throws IOException, LabException, InterruptedException {
        if (subject.equals("java")) {
            return ConcurrencyCosts.measure();
        }
        boolean graalpy = subject.equals(Pythons.GRAALPY);
        List<ProcessesThreads> rows = new ArrayList<>();
        if (graalpy) {
            rows.add(GilContextCosts.measure(gil.home().state().resolve("graalpy")));
        }
        if (graalpy && !slow) {
            missing.add("GraalPy's processes start so slowly that only --slow measures them");
        }
        rows.addAll(GilPythonCosts.measure(GilSubjects.pythons(gil), subject, slow || !graalpy));
        return rows;
    }

    private void show(List<ProcessesThreads> rows, List<String> missing) throws IOException {
        List<String> notes = new ArrayList<>(ProcessesThreadsTable.demonstrations(rows));
        notes.addAll(missing);
        ResultTable table =
                new ResultTable(
                        "Processes and threads",
                        ProcessesThreadsTable.header(),
                        rows.stream().map(ProcessesThreadsTable::cells).toList(),
                        notes);
        new GilReport(gil.screen()).print(GilCostOutput.narrow(table));
        output.write(table);
    }
}
