package dev.parallax.compare;

import dev.parallax.record.ExceptionInfo;
import dev.parallax.record.LaneRun;

import java.util.Objects;
import java.util.Optional;

/** Compares and words the ways in which runs end. */
final class Ends {
    private Ends() {}

    static boolean equal(LaneRun one, LaneRun other) {
        return Objects.equals(one.exitCode(), other.exitCode())
                && lastLine(one).equals(lastLine(other));
    }

    private static String lastLine(LaneRun run) {
        ExceptionInfo exception = run.exception();
        return exception == null ? "" : exception.lastLine();
    }

    /** Returns the exception's text, or the exit status; the status of an exception is 1. */
    static String text(LaneRun run) {
        String status = run.exitCode() == null ? "no exit status" : "exit status " + run.exitCode();
        if (run.exception() == null) {
            return status;
        }
        boolean usual = Objects.equals(run.exitCode(), 1);
        return usual ? lastLine(run) : lastLine(run) + " (" + status + ")";
    }

    /** Says whether a run ended by itself, but not well. */
    static boolean bad(LaneRun run) {
        return run.exception() != null || !Objects.equals(run.exitCode(), 0);
    }

    static Optional<String> place(LaneRun run) {
        ExceptionInfo exception = run.exception();
        if (exception == null || exception.file() == null) {
            return Optional.empty();
        }
        return Optional.of(exception.file() + ":" + exception.line());
    }
}
