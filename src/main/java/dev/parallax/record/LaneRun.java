package dev.parallax.record;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * One execution of one comparison's program in one lane.
 *
 * @param status whether it could be run
 * @param reason why not, with the next step; null for {@link RunStatus#COMPLETED}
 * @param exitCode the program's exit status, null where there is none
 * @param output what it wrote, in order of arrival
 * @param threads the threads that were seen to begin, in that order
 * @param totals how much it wrote in all
 * @param exception the uncaught exception that ended it, or null
 * @param wallSeconds from the program's first statement to its end, children included
 * @param cpuSeconds processor time of the program and its children; NaN where it can't be known
 * @param peakMemoryBytes largest memory of the program's process; 0 where it can't be known
 * @param threadDump where its threads stood when it was timed out, or null
 */
public record LaneRun(
        RunStatus status,
        @Nullable String reason,
        @Nullable Integer exitCode,
        List<OutputLine> output,
        List<ThreadSpan> threads,
        OutputTotals totals,
        @Nullable ExceptionInfo exception,
        double wallSeconds,
        double cpuSeconds,
        long peakMemoryBytes,
        @Nullable String threadDump) {

    /** Copies the lists. */
    public LaneRun {
        output = List.copyOf(output);
        threads = List.copyOf(threads);
    }
}
