package dev.parallax.lane.java;

import dev.parallax.lane.OutputCollector;
import dev.parallax.record.ExceptionInfo;
import dev.parallax.record.LaneRun;
import dev.parallax.record.RunStatus;
import dev.parallax.semantics.interpreter.Outcome;

import org.jspecify.annotations.Nullable;

import java.time.Duration;

/** Makes the result of one run. */
final class Runs {
    /** What a process that a signal killed reports: the signal's number more than this. */
    private static final int SIGNALLED = 128;

    private final OutputCollector output;

    Runs(OutputCollector output) {
        this.output = output;
    }

    LaneRun completed(Frames.Done done) {
        return make(
                RunStatus.COMPLETED,
                null,
                done.outcome().exitCode(),
                exception(done.outcome()),
                done.wallSeconds(),
                done.cpuSeconds(),
                done.peakMemoryBytes(),
                null);
    }

    private static @Nullable ExceptionInfo exception(Outcome outcome) {
        String type = outcome.errorType();
        return type == null
                ? null
                : new ExceptionInfo(type, outcome.message(), outcome.file(), outcome.line());
    }

    /** The worker ended before it had a result: the port ended it, or something killed it. */
    LaneRun gone(int status) {
        boolean killed = status > SIGNALLED;
        return without(
                killed ? RunStatus.CRASHED : RunStatus.COMPLETED,
                killed
                        ? "the worker JVM was killed by signal %d: see its last lines of output"
                                .formatted(status - SIGNALLED)
                        : null,
                killed ? null : status,
                null);
    }

    LaneRun timedOut(Duration limit, @Nullable String dump) {
        return without(
                RunStatus.TIMED_OUT,
                "still running after %.1f s: raise --timeout or look at the thread dump"
                        .formatted(limit.toNanos() / 1e9),
                null,
                dump == null ? "the worker JVM did not answer" : dump);
    }

    /** The port itself can't be run. */
    LaneRun broken(@Nullable String reason) {
        return without(RunStatus.CRASHED, reason, null, null);
    }

    LaneRun unsupported(@Nullable String reason) {
        return without(RunStatus.UNSUPPORTED, reason, null, null);
    }

    private LaneRun without(
            RunStatus status,
            @Nullable String reason,
            @Nullable Integer exitCode,
            @Nullable String dump) {
        return make(status, reason, exitCode, null, output.elapsedSeconds(), Double.NaN, 0, dump);
    }

    private LaneRun make(
            RunStatus status,
            @Nullable String reason,
            @Nullable Integer exitCode,
            @Nullable ExceptionInfo exception,
            double wallSeconds,
            double cpuSeconds,
            long peakMemoryBytes,
            @Nullable String dump) {
        return new LaneRun(
                status,
                reason,
                exitCode,
                output.lines(),
                output.threads(),
                output.totals(),
                exception,
                wallSeconds,
                cpuSeconds,
                peakMemoryBytes,
                dump);
    }
}
