package dev.parallax.record;

/**
 * Says whether a lane managed to run the program; whether what it printed is right is a {@code
 * Verdict}'s business.
 */
public enum RunStatus {
    /** The program ended by itself, normally or with an uncaught exception. */
    COMPLETED,
    /** The lane cannot run this comparison here; {@link LaneRun#reason()} says why. */
    UNSUPPORTED,
    /** The run was stopped from outside (Ctrl-C) before it ended. */
    INTERRUPTED,
    /** The program outlived its time limit; {@link LaneRun#threadDump()} says where it stood. */
    TIMED_OUT,
    /**
     * The program's process died by itself: a signal, {@code os._exit}, no memory; or the program
     * can't be run at all, as a port that doesn't compile.
     */
    CRASHED
}
