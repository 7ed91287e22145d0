package dev.parallax.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The talk's table 'Processos e Threads' as texts, a row for each that was measured. */
public final class ProcessesThreadsTable {
    private static final double KIB_IN_MIB = 1024;

    private ProcessesThreadsTable() {}

    /** Returns the columns' titles. */
    public static List<String> header() {
        return List.of("", "shares memory", "start", "switch", "memory each", "kept in step by");
    }

    /** Returns a row's cells, as many as titles; they may hold what a Python has said. */
    public static List<String> cells(ProcessesThreads row) {
        return List.of(
                row.runtime() + " " + row.kind(),
                row.sharesMemory() ? "yes" : "no",
                Words.seconds(row.startSeconds()),
                Words.seconds(row.switchSeconds()),
                memory(row.kib()),
                row.means().entrySet().stream()
                        .map(ProcessesThreadsTable::means)
                        .collect(Collectors.joining(", ")));
    }

    /** Returns the sentences that say how it was seen who shares memory. */
    public static List<String> demonstrations(List<ProcessesThreads> rows) {
        List<String> lines = new ArrayList<>();
        for (ProcessesThreads row : rows) {
            lines.add(row.runtime() + " " + row.kind() + ": " + row.demonstration());
        }
        return lines;
    }

    private static String means(Map.Entry<String, Double> means) {
        double seconds = means.getValue();
        return Double.isNaN(seconds)
                ? means.getKey()
                : means.getKey() + " " + Words.seconds(seconds);
    }

    private static String memory(double kib) {
        if (Double.isNaN(kib)) {
            return "?";
        }
        return kib >= KIB_IN_MIB
                ? Words.digits(kib / KIB_IN_MIB) + " MiB"
                : Words.digits(kib) + " KiB";
    }
}
