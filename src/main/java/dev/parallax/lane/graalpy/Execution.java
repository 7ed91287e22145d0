package dev.parallax.lane.graalpy;

import dev.parallax.lane.LaneRequest;
import dev.parallax.lane.OutputCollector;
import dev.parallax.record.LaneRun;
import dev.parallax.record.OutputTotals;
import dev.parallax.record.RunStatus;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One execution of one program, from its first statement until nothing of it is left. */
final class Execution {
    private final ProcessTable table;
    private final PythonProcess main;
    private final LaneRequest request;
    private final List<Object> settings;

    Execution(ProcessTable table, PythonProcess main, LaneRequest request, List<Object> settings) {
        this.table = table;
        this.main = main;
        this.request = request;
        this.settings = settings;
    }

    /** Runs it; called once. */
    LaneRun run() throws InterruptedException {
        Usage usage = Usage.begin();
        long start = System.nanoTime();
        table.begin(main, new MainJob(table, settings));
        String dump = null;
        Ending ending = null;
        double wall;
        try {
            ending = awaitEnd();
            wall = (System.nanoTime() - Math.max(start, table.startedAt())) / 1e9;
            if (ending == null) {
                dump = table.stacks();
            }
        } finally {
            table.clear();
        }
        if (dump != null) {
            dump += "Main threads when they were ended:\n" + table.cancelled();
        }
        return result(ending, dump, wall, usage.end());
    }

    private @Nullable Ending awaitEnd() throws InterruptedException {
        try {
            return main.ended().get(request.timeout().toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            return null;
        } catch (ExecutionException e) {
            return new Ending.Broken(String.valueOf(e.getCause()));
        }
    }

    private LaneRun result(
            @Nullable Ending ending, @Nullable String dump, double wall, Usage.Used used) {
        String crash = ending == null ? null : ending.crash();
        RunStatus status =
                ending == null
                        ? RunStatus.TIMED_OUT
                        : crash == null ? RunStatus.COMPLETED : RunStatus.CRASHED;
        return new LaneRun(
                status,
                ending == null ? timeoutReason() : crash,
                ending instanceof Ending.Exited exited ? (Integer) exited.exitCode() : null,
                table.output().lines(),
                table.output().threads(),
                table.output().totals(),
                status == RunStatus.COMPLETED ? table.exception() : null,
                wall,
                used.cpuSeconds(),
                used.peakMemoryBytes(),
                dump);
    }

    private String timeoutReason() {
        return "still running after %s s; give it longer with --timeout"
                .formatted(request.timeout().toMillis() / 1000.0);
    }

    /** Returns the run of a program that can't be executed here. */
    static LaneRun unsupported(String reason) {
        OutputTotals nothing = new OutputCollector(_ -> {}).totals();
        return new LaneRun(
                RunStatus.UNSUPPORTED,
                reason,
                null,
                List.of(),
                List.of(),
                nothing,
                null,
                0,
                Double.NaN,
                0,
                null);
    }
}
