package dev.parallax.run;

import java.time.Duration;

/** Every default of a run, in one place; the command line's help quotes these. */
public final class Defaults {
    /** Lanes, in the order they run. */
    public static final String LANES = "graalpy,java,cpython";

    /** Measured executions a lane. */
    public static final int REPEAT = 1;

    /** Executions before the measured ones. */
    public static final int WARMUP = 0;

    /** Limit for one execution, in seconds. */
    public static final int TIMEOUT_SECONDS = 120;

    /** The same limit as a duration. */
    public static final Duration TIMEOUT = Duration.ofSeconds(TIMEOUT_SECONDS);

    /** What sleeps are multiplied by. */
    public static final double TIME_SCALE = 1;

    private Defaults() {}
}
