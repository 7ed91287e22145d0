package dev.parallax.cli;

import dev.parallax.lab.LabException;
import dev.parallax.lab.ProcessesThreads;
import dev.parallax.lab.ProcessesThreadsTable;
import dev.parallax.lab.ResultTable;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** Collects the rows of the talk's table; one that fails leaves its reason and no row. */
final class GilCostRows {
    private final PrintWriter progress;
    private final List<ProcessesThreads> rows = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();

    GilCostRows(PrintWriter progress) {
        this.progress = progress;
    }

    interface Measuring {
        List<ProcessesThreads> rows() throws LabException, InterruptedException;
    }

    /** Says whose rows are measured, and measures them. */
    void add(String who, Measuring measuring) throws InterruptedException {
        progress.println(who + ": measuring");
        progress.flush();
        try {
            rows.addAll(measuring.rows());
        } catch (LabException e) {
            missing.add(who + ": not measured: " + e.getMessage());
        }
    }

    /** Says below the table what it does not hold. */
    void leaveOut(String reason) {
        missing.add(reason);
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    ResultTable table() {
        List<String> notes = new ArrayList<>(ProcessesThreadsTable.demonstrations(rows));
        notes.addAll(missing);
        return new ResultTable(
                "Processes and threads",
                ProcessesThreadsTable.header(),
                rows.stream().map(ProcessesThreadsTable::cells).toList(),
                notes);
    }
}
