package dev.parallax.semantics.threading;

import dev.parallax.semantics.errors.OverflowError;
import dev.parallax.semantics.errors.ValueError;
import dev.parallax.semantics.interpreter.Waits;

/** Time limits as the methods take them, in seconds. */
final class Timeouts {
    private static final double UNSET = -1;

    /** {@code threading.TIMEOUT_MAX}, and what is left of the last second. */
    private static final double TOO_LONG = 9_223_372_036.854776;

    private Timeouts() {}

    /** Returns the limit that {@code Lock.acquire} was given. */
    static double ofLock(boolean blocking, double timeout) {
        if (timeout == UNSET || timeout == Waits.FOREVER) {
            return Waits.FOREVER;
        }
        if (Double.isNaN(timeout)) {
            throw new ValueError("Invalid value NaN (not a number)");
        }
        if (!blocking) {
            throw new ValueError("can't specify a timeout for a non-blocking call");
        }
        if (timeout < 0) {
            throw new ValueError("timeout value must be a non-negative number");
        }
        return notTooLong(timeout);
    }

    /** Returns a limit that may be negative. */
    static double notTooLong(double timeout) {
        if (timeout >= TOO_LONG && timeout != Waits.FOREVER) {
            throw new OverflowError("timestamp out of range for platform time_t");
        }
        return timeout;
    }
}
