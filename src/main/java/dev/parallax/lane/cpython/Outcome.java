package dev.parallax.lane.cpython;

import dev.parallax.lane.python.RunnerResult;
import dev.parallax.record.LaneRun;
import dev.parallax.record.OutputLine;
import dev.parallax.record.OutputTotals;
import dev.parallax.record.RunStatus;
import dev.parallax.record.ThreadSpan;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;

/**
 * What is known of an execution when its process is gone.
 *
 * @param lines its output
 * @param threads its threads
 * @param totals how much that was in all
 * @param result what the runner reported; null if the process ended before it could
 * @param seconds wall time as the host saw it, for when the runner reported none
 */
record Outcome(
        List<OutputLine> lines,
        List<ThreadSpan> threads,
        OutputTotals totals,
        @Nullable RunnerResult result,
        double seconds) {

    /** A POSIX process that a signal ended has 128 and the signal as its status in Java. */
    private static final int SIGNALLED = 128;

    private static final int LAST_SIGNAL = 64;

    /** Judges a process that ended by itself. */
    LaneRun ended(int status) {
        if (result != null) {
            return run(RunStatus.COMPLETED, null, status, null);
        }
        if (status > SIGNALLED && status <= SIGNALLED + LAST_SIGNAL) {
            return run(RunStatus.CRASHED, "killed by signal " + (status - SIGNALLED), null, null);
        }
        // os._exit: nothing was flushed or reported, and that is what the script wanted.
        return run(RunStatus.COMPLETED, null, status, null);
    }

    /** Judges a process that had to be ended. */
    LaneRun timedOut(Duration limit, @Nullable String threadDump) {
        String reason =
                "still running after %s s; raise --timeout if it needs longer"
                        .formatted(limit.toMillis() / 1000.0);
        return run(RunStatus.TIMED_OUT, reason, null, threadDump);
    }

    private LaneRun run(
            RunStatus status,
            @Nullable String reason,
            @Nullable Integer exit,
            @Nullable String threadDump) {
        return new LaneRun(
                status,
                reason,
                exit,
                lines,
                threads,
                totals,
                result == null ? null : result.exception(),
                result == null ? seconds : result.wallSeconds(),
                result == null ? Double.NaN : result.cpuSeconds(),
                result == null ? 0 : result.peakMemoryBytes(),
                threadDump);
    }
}
