package dev.parallax.cli;

import dev.parallax.lab.LabException;
import dev.parallax.lab.ProcessesThreads;
import dev.parallax.lab.python.PythonSubject;
import dev.parallax.lab.python.Pythons;
import dev.parallax.lab.python.TaskCosts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A Python's part of the talk's table 'Processos e Threads'. */
final class GilPythonCosts {
    private GilPythonCosts() {}

    static List<ProcessesThreads> measure(Pythons pythons, String name, boolean processes)
            throws LabException, InterruptedException {
        try (PythonSubject python = pythons.open(name)) {
            List<ProcessesThreads> rows = new ArrayList<>();
            for (TaskCosts costs : python.costs(processes)) {
                rows.add(row(python.name(), costs));
            }
            return rows;
        }
    }

    private static ProcessesThreads row(String runtime, TaskCosts costs) {
        boolean process = costs.kind().equals("process");
        return new ProcessesThreads(
                runtime,
                process ? "processes" : "threads",
                costs.sharesMemory(),
                demonstration(costs),
                costs.startSeconds(),
                costs.switchSeconds(),
                costs.kib(),
                Map.of(process ? "multiprocessing.Lock" : "threading.Lock", Double.NaN));
    }

    private static String demonstration(TaskCosts costs) {
        return String.format(
                Locale.ROOT,
                "%s what the other one changed; two counted together under a lock to %,d of %,d",
                costs.sharesMemory() ? "one saw" : "one did not see",
                costs.counted(),
                costs.expected());
    }
}
