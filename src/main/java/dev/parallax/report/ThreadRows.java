package dev.parallax.report;

import dev.parallax.record.LaneRun;
import dev.parallax.record.OutputLine;
import dev.parallax.record.ThreadSpan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * The threads of a run, each with what it wrote.
 *
 * @param begin when the first of them began: the program's first statement, as near as the record
 *     tells; seconds since the run began
 * @param end when the last of them ended
 * @param rows the threads, in the order in which they were first seen
 */
record ThreadRows(double begin, double end, List<Row> rows) {

    /**
     * A thread, or several of one name in one process.
     *
     * @param lives when it lived; empty if nobody saw it begin
     * @param lines what it wrote
     */
    record Row(
            long pid,
            String process,
            String thread,
            List<ThreadSpan> lives,
            List<OutputLine> lines) {
        String name() {
            return thread.isEmpty() ? "unknown thread" : thread;
        }

        double first() {
            return Stream.concat(
                            lives.stream().map(ThreadSpan::begin),
                            lines.stream().map(OutputLine::time))
                    .min(Comparator.naturalOrder())
                    .orElse(0.0);
        }
    }

    /** Threads are told from each other by their names. */
    private record Key(long pid, String process, String thread) {}

    static ThreadRows of(LaneRun run) {
        Map<Key, Row> rows = new LinkedHashMap<>();
        for (ThreadSpan life : run.threads()) {
            row(rows, life.pid(), life.process(), life.thread()).lives().add(life);
        }
        for (OutputLine line : run.output()) {
            row(rows, line.pid(), line.process(), line.thread()).lines().add(line);
        }
        List<Row> sorted =
                rows.values().stream().sorted(Comparator.comparingDouble(Row::first)).toList();
        double begin = begin(run);
        return new ThreadRows(begin, Math.max(end(run), begin), sorted);
    }

    private static Row row(Map<Key, Row> rows, long pid, String process, String thread) {
        return rows.computeIfAbsent(
                new Key(pid, process, thread),
                _ -> new Row(pid, process, thread, new ArrayList<>(), new ArrayList<>()));
    }

    /** Of old records, lines' times are known, and how long the program took in all. */
    private static double begin(LaneRun run) {
        Optional<Double> first =
                run.threads().stream().map(ThreadSpan::begin).min(Comparator.naturalOrder());
        double wall = Double.isNaN(run.wallSeconds()) ? Double.MAX_VALUE : run.wallSeconds();
        return first.orElseGet(() -> Math.max(0, end(run) - wall));
    }

    private static double end(LaneRun run) {
        DoubleStream ends =
                run.threads().stream().mapToDouble(ThreadSpan::end).filter(e -> !Double.isNaN(e));
        DoubleStream lines = run.output().stream().mapToDouble(OutputLine::time);
        return DoubleStream.concat(ends, lines)
                .max()
                .orElse(Double.isNaN(run.wallSeconds()) ? 0 : run.wallSeconds());
    }

    /** Returns what to call a thread: its process's name says something only beside others. */
    String label(Row row) {
        boolean alone = rows.stream().map(Row::pid).distinct().count() == 1;
        return alone || row.process().isEmpty() ? row.name() : row.process() + " " + row.name();
    }

    /** Returns how far into the shown time a moment is, 0 to 1. */
    double part(double time) {
        return end > begin ? Math.clamp((time - begin) / (end - begin), 0, 1) : 0;
    }
}
